import { parseYaml } from './src/corpus/yaml.ts';
import { LineIndex } from './src/corpus/text/position.ts';
for (const t of ['a: 甲\n  # 乙\n  丙\nb: 1\n','a: [甲\n  # 乙\n  丙]\n','a: [甲 #1, 乙]\nb: 1\n','a: 甲\n...\nb: 1\n','a: 甲\n...\n','%YAML 1.1\n---\na: yes\n','a: #1\nb: 2\n','- 建设 #1泵站，进度滞后。\n- 乙 #\n- 甲 # 说明\n#x: 1\n- 丙\n','a: { b: 1\n  #c: 2\n  }\n', '- a: 甲\n  #b: 乙\n- a: 甲\n    #b 乙\n','a:\n  - 甲\n   - 乙\n','a: >-\n  资金\n  拨付 及时\n\n  PPP\n  model\nb: |\n  甲 \n  乙\nc: 甲\n  "乙\nd: "甲\\\n  乙\n   PPP\n  x"\n','a: "x" #y\n','a: [共1,234元, 1,234, 甲]\n','a: ~\nb: Null\nc: "a\\nb"\nd: 78%"\ne: True\n', "a: 甲'\nb: don't\n", 'a: >- #x\n  甲\n  #乙\n']) {
  const y=parseYaml(t,new LineIndex(t)); console.log(JSON.stringify(t)); console.log('   ',JSON.stringify(y.data)); for(const m of [...y.mistakes.map(x=>['M',x]),...y.changed.map(x=>['C',x])]) console.log('   ',m[0],m[1].at.line+':'+m[1].at.column,m[1].mistake.code,m[1].mistake.message,'|',m[1].mistake.remedy);
}
