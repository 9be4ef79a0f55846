import { describe, expect, test } from 'vitest';
import { apportionJointly } from '../../../src/voting/apportionment/jointLists.ts';
import { give, methodNamed, seatsOf } from '../../support/apportionment.ts';

const fourPerCent = { threshold: { share: { numerator: 4, denominator: 100 } } };

describe('real elections', () => {
  test("Constituent Assembly, November 1917, Petrograd city, 12 seats, and Moscow city, 10, by d'Hondt (votes and seats from memory)", () => {
    // Bolsheviks, Kadets, Socialist Revolutionaries: the lists that won seats
    expect(seatsOf('dhondt', [424_027, 246_506, 152_230], 12)).toEqual([6, 4, 2]);
    expect(seatsOf('dhondt', [366_148, 263_859, 62_260], 10)).toEqual([5, 4, 1]);
  });

  test("European Parliament, Austria 2019, 18 seats by d'Hondt (README of martinlackner/apportionment, after the Ministry of the Interior)", () => {
    expect(seatsOf('dhondt', [1_305_956, 903_151, 650_114, 532_193, 319_024], 18)).toEqual([7, 5, 3, 2, 1]);
  });

  test("National Council, Austria 2019, 183 seats by d'Hondt among lists of 4 per cent (tests of martinlackner/apportionment)", () => {
    const votes = [
      1_789_417, 1_011_868, 772_666, 387_124, 89_169, 664_055, 32_736, 22_168, 760, 4_946, 260, 1_767, 310,
    ];
    const result = give('dhondt', votes, 183, fourPerCent);
    expect(result.kind).toBe('settled');
    expect(result.seats).toEqual([71, 40, 31, 15, 0, 26, 0, 0, 0, 0, 0, 0, 0]);
    expect(result.excluded).toEqual([4, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('New Zealand 2017, 120 seats by Sainte-Laguë among the parties in Parliament (votes from memory)', () => {
    // National, Labour, New Zealand First, Green, ACT
    expect(seatsOf('sainte-lague', [1_152_075, 956_184, 186_706, 162_443, 13_075], 120)).toEqual([
      56, 46, 9, 8, 1,
    ]);
  });

  test('Macau 2013, 14 seats by its own divisors 1, 2, 4, 8 (votes: Government Information Bureau, 23 September 2013; seats: electionguide.org)', () => {
    const votes = [
      13_089, 3_227, 923, 848, 8_827, 11_960, 5_225, 16_251, 13_119, 1_006, 2_306, 8_756, 26_390, 15_815, 227,
      368, 179, 1_642, 10_987, 5_323,
    ];
    expect(seatsOf('macau', votes, 14)).toEqual([1, 0, 0, 0, 1, 1, 0, 2, 2, 0, 0, 1, 3, 2, 0, 0, 0, 0, 1, 0]);
    // New Hope has its second seat over the New Union by 15 votes
    const without15 = votes.map((own, list) => (list === 8 ? own - 31 : own));
    expect(seatsOf('macau', without15, 14)[8]).toBe(1);
  });

  test('Antwerp 2012, 55 seats by Imperiali (per cent of the votes and seats from memory)', () => {
    // N-VA, Stadslijst, Vlaams Belang, Groen, PVDA, Open VLD, in hundredths of a per cent
    expect(seatsOf('imperiali', [3773, 2858, 1021, 795, 796, 554], 55)).toEqual([23, 17, 5, 4, 4, 2]);
  });

  test('Florida 2000: all 25 electors to the list that was 537 votes ahead (Federal Election Commission; from memory)', () => {
    expect(seatsOf('winner-takes-all', [2_912_790, 2_912_253, 97_488], 25)).toEqual([25, 0, 0]);
  });

  test("Knesset 2013 and 2015: surplus agreements share seats by d'Hondt, then the partners do (tests of martinlackner/apportionment)", () => {
    const knesset19 = [
      885_163, 345_985, 543_458, 432_118, 331_868, 195_892, 189_167, 172_403, 138_450, 113_439, 97_030,
      78_974,
    ];
    const agreements19 = [
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
      [9, 10],
    ];
    expect(apportionJointly(methodNamed('dhondt'), knesset19, agreements19, 120)).toMatchObject({
      kind: 'settled',
      seats: [31, 12, 19, 15, 11, 7, 6, 6, 4, 4, 3, 2],
    });
    const knesset20 = [
      985_408, 283_910, 786_313, 165_529, 446_583, 371_602, 315_360, 214_906, 241_613, 210_143,
    ];
    const agreements20 = [
      [0, 1],
      [2, 3],
      [6, 7],
      [8, 9],
    ];
    expect(apportionJointly(methodNamed('dhondt'), knesset20, agreements20, 120)).toMatchObject({
      kind: 'settled',
      seats: [30, 8, 24, 5, 13, 11, 10, 6, 7, 6],
    });
  });
});

describe('the United States House of Representatives', () => {
  // Census of 1790: Virginia, Massachusetts, Pennsylvania, North Carolina, New York, Maryland, Connecticut,
  // South Carolina, New Jersey, New Hampshire, Vermont, Georgia, Kentucky, Rhode Island, Delaware.
  const census1790 = [
    630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533, 70_835,
    68_705, 68_446, 55_540,
  ];

  test("1792: Hamilton's bill, 120 seats, vetoed by Washington (Balinski and Young, Fair Representation; from memory)", () => {
    expect(seatsOf('hamilton', census1790, 120)).toEqual([21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2]);
  });

  test("1792: Jefferson's act, 105 seats (Balinski and Young, Fair Representation; from memory)", () => {
    expect(seatsOf('jefferson', census1790, 105)).toEqual([19, 14, 13, 10, 10, 8, 7, 6, 5, 4, 2, 2, 2, 2, 1]);
  });

  // Census of 2020, apportionment population, from California to Wyoming by size (Census Bureau; from memory).
  const census2020 = [
    39_576_757, 29_183_290, 21_570_527, 20_215_751, 13_011_844, 12_822_739, 11_808_848, 10_725_274,
    10_453_948, 10_084_442, 9_294_493, 8_654_542, 7_715_946, 7_158_923, 7_033_469, 6_916_897, 6_790_280,
    6_185_278, 6_160_281, 5_897_473, 5_782_171, 5_709_752, 5_124_712, 5_030_053, 4_661_468, 4_509_342,
    4_241_500, 3_963_516, 3_608_298, 3_275_252, 3_192_406, 3_108_462, 3_013_756, 2_963_914, 2_940_865,
    2_120_220, 1_963_333, 1_841_377, 1_795_045, 1_460_137, 1_379_089, 1_363_582, 1_098_163, 1_085_407,
    990_837, 887_770, 779_702, 736_081, 643_503, 577_719,
  ];
  const seats2020 = [
    52, 38, 28, 26, 17, 17, 15, 14, 14, 13, 12, 11, 10, 9, 9, 9, 9, 8, 8, 8, 8, 8, 7, 7, 6, 6, 6, 5, 5, 4, 4,
    4, 4, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1,
  ];
  const newYork = 3;
  const minnesota = 21;

  test('2020: 435 seats by Huntington–Hill, the populations summing to the published 331,108,434', () => {
    expect(census2020.reduce((a, b) => a + b, 0)).toBe(331_108_434);
    expect(seatsOf('huntington-hill', census2020, 435)).toEqual(seats2020);
  });

  test('2020: New York missed a 27th seat, which went to Minnesota, by 89 inhabitants', () => {
    const grown = (by: number) =>
      census2020.map((people, state) => (state === newYork ? people + by : people));
    expect(seatsOf('huntington-hill', grown(88), 435)).toEqual(seats2020);
    const seats = seatsOf('huntington-hill', grown(89), 435);
    expect([seats[newYork], seats[minnesota]]).toEqual([27, 7]);
  });

  test('2020: the last award says that Minnesota got the 435th seat over New York', () => {
    expect(give('huntington-hill', census2020, 435).awards.at(-1)).toEqual({
      by: 'average',
      list: minnesota,
      held: 7,
      rival: { list: newYork, held: 26, level: false },
      barred: [],
    });
  });
});
