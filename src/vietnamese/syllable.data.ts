/** What a Vietnamese syllable may be made of: onsets, rimes (marks of quality, no tones), their limits. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const ONSETS = words(`
  b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x`)

/** Rimes that start with a, ă, â, o, ô, ơ, u or ư and have no glide in front. */
export const BACK_RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  o oc oi om on ong op ot ooc oong
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`)

/** Rimes that start with e, ê or i: written after k, gh, ngh; never after c, g, ng. */
export const FRONT_RIMES = words(`
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu`)

/** Rimes with the glide o- or u-: never after b, m, p, ph, v except in SPECIAL. */
export const GLIDE_RIMES = words(`
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
  oe oen oeo oet
  uân uâng uât uây uâc uê uêch uên uênh uơ
  uy uya uych uyn uynh uyt uyu uyên uyêt`)

/** Rimes that stand without an onset, besides all back and glide rimes. */
export const BARE_RIMES = words(`
  e ec em en eo ep et ê êch êm ên êp êt êu i ia ich im in inh it iu
  y yêm yên yêng yêt yêu`)

/** Rimes of the onset qu (written qu + rime). */
export const QU_RIMES = words(`
  a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây
  e en eo et ê ên ênh êt i ich in inh it iu y ych yên yêt ynh yt ơ ơi ơn ơt ôc`)

/** Rimes of the onset gi beyond the back rimes; the two i are written as one (gi + iêng = giêng). */
export const GI_RIMES = words('i in ip it iên iêng iêt e en eo ep et')

/** Onsets that take a plain -y (kỹ, lý, mỹ, tỷ, Vy, Thy). */
export const Y_ONSETS = words('h k l m n s t th v')

/** Single syllables outside the rules, as onset + rime: loans and names of places. */
export const SPECIAL = words(`
  b+oa b+uyt b+oong v+oan v+oa m+oay p+oan ph+uy k+an k+ang k+on k+ông đ+ăk l+ăk x+uê`)
