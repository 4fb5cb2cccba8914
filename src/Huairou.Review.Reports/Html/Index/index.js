(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var form = document.getElementById("filters");
  if (!form) { return; }
  var fields = ["town", "kind", "verdict", "type", "text"];
  var lines = Array.prototype.slice.call(document.querySelectorAll("tr[data-row]"));
  var words = lines.map(function (line) { return line.textContent.toLowerCase(); });
  var names = {};
  data.types.forEach(function (t) { names[t.key] = t.name; });
  var colours = ["#a3151b", "#c98500", "#1d4f7c", "#5b8fb9", "#8a8a8a"];
  var charts = {};

  function field(name) { return document.getElementById("f-" + name); }

  function chosen() {
    var f = {};
    fields.forEach(function (name) { f[name] = field(name).value.trim(); });
    return f;
  }

  function matches(row, index, f) {
    return (!f.town || row.town === f.town) && (!f.kind || row.kind === f.kind) && (!f.verdict || row.verdict === f.verdict)
      && (!f.type || row.types.some(function (t) { return t.key === f.type; }))
      && (!f.text || f.text.toLowerCase().split(/\s+/).every(function (w) { return words[index].indexOf(w) >= 0; }));
  }

  function sum(rows, pick) { return rows.reduce(function (total, row) { return total + pick(row); }, 0); }

  function byType(rows) {
    var counts = {};
    rows.forEach(function (row) { row.types.forEach(function (t) { counts[t.key] = (counts[t.key] || 0) + t.count; }); });
    return Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a] || (a < b ? -1 : 1); }).slice(0, 15)
      .map(function (key) { return [key + " " + names[key], counts[key]]; });
  }

  function bySeverity(rows) {
    return data.groups.map(function (name, i) { return [name, sum(rows, function (row) { return row.counts[i]; })]; });
  }

  function byKey(rows, key) {
    var groups = {};
    rows.forEach(function (row) { (groups[row[key]] = groups[row[key]] || []).push(row); });
    return Object.keys(groups).map(function (name) {
      var own = groups[name];
      return [name, own.length, sum(own, function (r) { return r.counts[0]; }), sum(own, function (r) { return r.counts[1]; })];
    }).sort(function (a, b) { return b[2] + b[3] - a[2] - a[3] || (a[0] < b[0] ? -1 : 1); });
  }

  function fill(id, table) {
    var body = document.querySelector("#" + id + " tbody");
    body.textContent = "";
    table.forEach(function (values) {
      var line = body.insertRow();
      values.forEach(function (value, i) {
        var cell = document.createElement(i === 0 ? "th" : "td");
        if (i === 0) { cell.scope = "row"; } else { cell.className = "num"; }
        cell.textContent = value;
        line.appendChild(cell);
      });
    });
  }

  function draw(id, table, series) {
    var labels = table.map(function (v) { return v[0].length > 16 ? v[0].slice(0, 15) + "…" : v[0]; });
    var sets = series.map(function (s) {
      return { label: s.label, data: table.map(function (v) { return v[s.column]; }), backgroundColor: s.colours || s.colour, borderColor: "#1c1c1c", borderWidth: s.border || 0, stack: "s", maxBarThickness: 34 };
    });
    if (charts[id]) {
      charts[id].data.labels = labels;
      charts[id].data.datasets.forEach(function (d, i) { d.data = sets[i].data; });
      charts[id].update("none");
      return;
    }

    var holder = document.querySelector("#" + id + " .plot");
    holder.hidden = false;
    charts[id] = new Chart(holder.querySelector("canvas"), {
      type: "bar",
      data: { labels: labels, datasets: sets },
      options: {
        indexAxis: "y", animation: false, responsive: true, maintainAspectRatio: false,
        scales: { x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }, y: { stacked: true, ticks: { autoSkip: false } } },
        plugins: { legend: { display: series.length > 1 } }
      }
    });
  }

  function show() {
    var f = chosen();
    var rows = data.rows.filter(function (row, i) {
      var kept = matches(row, i, f);
      lines[i].hidden = !kept;
      return kept;
    });
    var text = rows.length === data.rows.length ? "共 " + rows.length + " 份，全部显示。" : "共 " + data.rows.length + " 份，显示 " + rows.length + " 份。";
    document.getElementById("shown").textContent = text;
    document.getElementById("chart-scope").textContent = rows.length === data.rows.length ? "全部已审查的文件。" : "下面只统计筛选出的 " + rows.length + " 份文件。";
    var both = [{ label: "疑似违法", column: 2, colour: colours[0] }, { label: "疑似不当", column: 3, colour: colours[1], border: 1 }];
    var tables = { types: byType(rows), severity: bySeverity(rows), towns: byKey(rows, "town"), kinds: byKey(rows, "kind") };
    Object.keys(tables).forEach(function (id) { fill(id, tables[id]); });
    if (typeof Chart === "function") {
      draw("types", tables.types, [{ label: "问题", column: 1, colour: colours[2] }]);
      draw("severity", tables.severity, [{ label: "问题", column: 1, colours: colours }]);
      draw("towns", tables.towns, both);
      draw("kinds", tables.kinds, both);
    }

    remember(f);
  }

  // 筛选写进网址的 # 之后：复制网址就能把看到的结果指给别人。
  function remember(f) {
    var parts = fields.filter(function (name) { return f[name]; }).map(function (name) { return name + "=" + encodeURIComponent(f[name]); });
    var hash = parts.length ? "#?" + parts.join("&") : "";
    if (hash || location.hash.indexOf("#?") === 0) {
      try { history.replaceState(null, "", hash || "#files"); } catch (e) { return; }
    }
  }

  function recall() {
    if (location.hash.indexOf("#?") !== 0) { return; }
    new URLSearchParams(location.hash.slice(2)).forEach(function (value, name) {
      if (fields.indexOf(name) >= 0) { field(name).value = value; }
    });
  }

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(show, 0); });
  window.addEventListener("hashchange", function () { recall(); show(); });
  recall();
  show();
})();
