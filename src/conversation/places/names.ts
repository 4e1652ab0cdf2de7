/** Places in words. */

import type { Commune, District, FormerUnit, Province } from '../../knowledge/units/unit-list.ts'
import type { Unit } from '../../understanding/places/gazetteer.ts'
import type { World } from '../world.ts'

/** `xã Ô Diên` */
export function shortName({ type, name }: { readonly type: string; readonly name: string }) {
  return type === '' ? name : `${type} ${name}`
}

/** `thành phố Hà Nội` */
export function provinceName(province: Province): string {
  return shortName(province)
}

/** `xã Ô Diên, thành phố Hà Nội` */
export function fullName(commune: Commune): string {
  return `${shortName(commune)}, ${provinceName(commune.province)}`
}

/** `Xã Tân Lập, huyện Đan Phượng, Hà Nội`; an island district stands for itself. */
export function formerName(former: FormerUnit, { knowledge }: World): string {
  const unit = capital(shortName(former))
  const { district } = former
  if (former.type === 'huyện') return `${unit}, ${district.province}`
  return knowledge.phrases.say('place.former', {
    unit,
    district: shortName(district),
    province: district.province,
  })
}

/** What a unit is called to choose it. */
export function unitLabel(unit: Unit, { knowledge: { phrases } }: World): string {
  if (unit.kind === 'commune') {
    const { commune } = unit
    const province = commune.province.name
    return phrases.say('place.option.commune', { unit: capital(shortName(commune)), province })
  }
  const { former } = unit
  return phrases.say('place.option.former', {
    unit: capital(shortName(former)),
    district: shortName(former.district),
    province: former.district.province,
  })
}

/** What a former district is called to choose it. */
export function districtLabel(district: District, { knowledge: { phrases } }: World): string {
  return phrases.say('place.option.district', {
    district: capital(shortName(district)),
    province: district.province,
  })
}

/** `xã` → `Xã` */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** `Xã` → `xã` */
export function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** `Tỉnh Phú Thọ (có Hòa Bình, Vĩnh Phúc cũ)` */
export function provinceLabel(province: Province, { knowledge: { phrases } }: World): string {
  const name = capital(provinceName(province))
  const former = province.former.filter((one) => one !== province.name).join(', ')
  if (former === '') return name
  return phrases.say('place.option.province', { province: name, former })
}
