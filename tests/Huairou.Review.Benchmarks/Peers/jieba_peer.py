# jieba（Python）。用法：python3 jieba_peer.py 文档目录 遍数 [切分结果文件]
# 切分结果文件每行一篇，写各词的 UTF-16 长度，供逐界比较。
import json
import os
import resource
import sys
import time

import jieba

jieba.setLogLevel(60)
jieba.initialize()
texts = []
for folder, folders, names in os.walk(sys.argv[1]):
    texts += [os.path.join(folder, n) for n in names if n.endswith('.md')]
texts = [open(p, encoding='utf-8', newline='').read() for p in sorted(texts)]
for round in range(int(sys.argv[2])):
    wall, cpu, tokens = time.perf_counter(), time.process_time(), 0
    for text in texts:
        tokens += len(jieba.lcut(text))
    print(json.dumps({'wall': time.perf_counter() - wall, 'cpu': time.process_time() - cpu, 'tokens': tokens,
                      'rss': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}), flush=True)
if len(sys.argv) > 3:
    with open(sys.argv[3], 'w', encoding='ascii') as out:
        for text in texts:
            out.write(' '.join(str(len(w.encode('utf-16-le')) // 2) for w in jieba.cut(text)) + '\n')
