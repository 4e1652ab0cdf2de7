/** Procedures of the national list for tests: complete values in which a test changes what it is about. */

import type {
  ImportedChannel,
  ImportedDocument,
  ImportedProcedure,
} from '../../src/knowledge/national/imported-procedure.ts'
import type { Listing } from '../../src/knowledge/national/listing.ts'

export function listingOf(fields: Partial<Listing>): Listing {
  return {
    code: '1.000001',
    name: 'Thủ tục thử nghiệm',
    otherNames: [],
    field: 'Hộ tịch',
    levels: ['commune'],
    citizen: true,
    business: false,
    detailed: true,
    current: true,
    scope: 'national',
    agency: 'Ủy ban nhân dân cấp xã',
    ...fields,
  }
}

export function detailsOf(fields: Partial<ImportedProcedure>): ImportedProcedure {
  return {
    version: 1,
    code: '1.000001',
    name: 'Thủ tục thử nghiệm',
    field: 'Hộ tịch',
    agency: 'Ủy ban nhân dân cấp xã',
    submitAt: null,
    channels: [],
    timeNotes: [],
    documents: [],
    documentNotes: [],
    steps: [],
    conditions: [],
    result: null,
    legalBasis: [],
    decision: '163/QĐ-BTP',
    url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1',
    crawled: '2026-06/2026-07',
    flags: [],
    ...fields,
  }
}

export function channelOf(fields: Partial<ImportedChannel>): ImportedChannel {
  return {
    channel: 'in-person',
    onlineLevel: null,
    duration: null,
    fee: null,
    feeNote: null,
    postage: false,
    note: null,
    ...fields,
  }
}

export function paperOf(fields: Partial<ImportedDocument>): ImportedDocument {
  return { group: null, name: 'Tờ khai', parts: [], form: null, originals: 1, copies: 0, ...fields }
}
