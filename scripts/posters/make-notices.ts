export async function makeNotices(_: unknown): Promise<number> {
  return 0
}
