import type { Random } from './random.js';

const SURNAMES = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹',
  '欧阳',
  '司徒',
  '上官',
];
const FOR_WOMEN = '秀兰桂英玉珍淑芬凤霞丽华月娥春梅雪琴晓燕佳宁雨桐静怡思涵';
const FOR_MEN = '建国志强永康德福文彬海涛振华宏伟俊杰国栋明远子轩浩然启明';

/** No two patients of the demo have the same name. */
export class NameMaker {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  make(sex: 'male' | 'female'): string {
    for (;;) {
      const name = this.random.pick(SURNAMES) + this.givenName(sex);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  private givenName(sex: 'male' | 'female'): string {
    const letters = [...(sex === 'male' ? FOR_MEN : FOR_WOMEN)];
    const first = this.random.pick(letters);
    return this.random.chance(0.25) ? first : first + this.random.pick(letters);
  }
}
