// @node-rs/jieba（Rust）。用法：node node-rs.js 文档目录 遍数
const { Jieba } = require(process.env.HUAIROU_PEERS + '/node_modules/@node-rs/jieba');
const { dict } = require(process.env.HUAIROU_PEERS + '/node_modules/@node-rs/jieba/dict.js');
const jieba = Jieba.withDict(dict);
require('./measure.js')(text => jieba.cut(text, true));
