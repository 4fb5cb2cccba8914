// 先读入全部文档，再计时切分：只量切分，不量读盘。每遍写一行 JSON。
const fs = require('fs');
const path = require('path');

function documents(dir) {
  return fs.readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(e => (e.isDirectory() ? documents(path.join(dir, e.name)) : e.name.endsWith('.md') ? [fs.readFileSync(path.join(dir, e.name), 'utf8')] : []));
}

module.exports = cut => {
  const texts = documents(process.argv[2]);
  for (let i = 0; i < 20 && i < texts.length; i++) cut(texts[i]);
  for (let round = 0; round < Number(process.argv[3]); round++) {
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    let tokens = 0;
    for (const text of texts) tokens += cut(text).length;
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(cpu);
    console.log(JSON.stringify({ wall, cpu: (used.user + used.system) / 1e6, tokens, rss: process.memoryUsage().rss }));
  }
};
