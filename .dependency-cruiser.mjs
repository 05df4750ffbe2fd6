/** The folders of static/js from top to bottom: each may import only what stands below it (docs/architecture.md). */
const FLOORS = [
  'entries',
  'pages|room|console|prepare|stage|play',
  'agenda',
  'versions',
  'outline',
  'concept',
  'ideas',
  'votes',
  'pictures',
  'time',
  'parts',
  'live',
  'documents',
  'words',
];

const inside = (floor) => `^static/js/(${floor})/`;

const pointsUp = (floor, at) => ({
  name: `${floor} points up`,
  severity: 'error',
  from: { path: inside(floor) },
  to: { path: FLOORS.slice(0, at).map(inside) },
});

const besides = (folder, _at, floor) => ({
  name: `${folder} reaches beside`,
  severity: 'error',
  from: { path: inside(folder) },
  to: { path: inside(floor.filter((other) => other !== folder).join('|')) },
});

export default {
  forbidden: [
    ...FLOORS.map(pointsUp).slice(1),
    ...FLOORS[1].split('|').map(besides),
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a folder without a floor',
      severity: 'error',
      from: { path: '^static/js/', pathNot: inside(FLOORS.join('|')) },
      to: {},
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, moduleSystems: ['es6'] },
};
