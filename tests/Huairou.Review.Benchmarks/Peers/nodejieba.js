// nodejieba（C++）。用法：node nodejieba.js 文档目录 遍数
const jieba = require(process.env.HUAIROU_PEERS + '/node_modules/nodejieba');
jieba.load();
require('./measure.js')(text => jieba.cut(text, true));
