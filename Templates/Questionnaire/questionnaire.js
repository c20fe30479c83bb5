"use strict";
// Fills one questionnaire in a page that is opened from disk. It asks no server, and writes what others wrote only as text.

// Whether every gate of a question is open. A gate is open when its question is asked and was answered so.
function isOpen(id, questions, answers, seen) {
  const question = questions.get(id);
  if (!question) return true;
  const before = seen || new Set();
  if (before.has(id)) return true;
  const now = new Set(before).add(id);
  return question.gates.every((gate) => {
    if (!questions.has(gate.question)) return true;
    const given = answers.get(gate.question);
    return Boolean(given) && gate.answers.includes(given.name) && isOpen(gate.question, questions, answers, now);
  });
}

// How many questions are asked and answered, and the ids of the required ones that are not.
function progressOf(questions, answers) {
  const asked = [...questions.keys()].filter((id) => isOpen(id, questions, answers));
  const isAnswered = (id) => answers.has(id) && answers.get(id).answer.trim() !== "";
  return {
    asked: asked.length,
    answered: asked.filter(isAnswered).length,
    missing: asked.filter((id) => questions.get(id).required && !isAnswered(id)),
  };
}

const mark = "\nEvidence: ";

// What is saved: the answers to what is asked. The evidence that is named stands in the comment too, for those who read
// only that.
function fileOf(head, questions, answers) {
  const rows = [];
  for (const id of questions.keys()) {
    if (!isOpen(id, questions, answers)) continue;
    const given = answers.get(id) || { answer: "", comment: "", evidence: "", on: "" };
    const evidence = given.evidence.trim(), comment = given.comment.trim();
    rows.push({
      id, answer: given.answer.trim(), comment: evidence ? (comment + mark + evidence).trim() : comment,
      "answered-on": given.answer.trim() ? given.on || head.date : "", evidence,
    });
  }
  return { ...head, answers: rows };
}

// The answers of a file that was saved: a Map, and what of it is not of this page. Throws a sentence for another file.
function answersOf(text, questionnaire, edition, questions) {
  let file;
  try { file = JSON.parse(text); } catch { throw new Error("It is not a file that this page saved."); }
  if (!file || !Array.isArray(file.answers)) throw new Error("It is not a file that this page saved.");
  if (file.questionnaire !== questionnaire) throw new Error("It holds the answers to another questionnaire.");
  if (file.edition !== edition) throw new Error("It holds the answers to another edition, where the same ids may ask something else.");
  const word = (value) => (typeof value === "string" ? value : "");
  const answers = new Map(), strange = [];
  for (const row of file.answers) {
    const id = word(row && row.id);
    if (!questions.has(id)) { strange.push(id); continue; }
    const evidence = word(row.evidence);
    let comment = word(row.comment);
    const tail = (mark + evidence).trim();
    if (evidence && comment.endsWith(tail)) comment = comment.slice(0, comment.length - tail.length).trim();
    answers.set(id, { answer: word(row.answer), comment, evidence, on: word(row["answered-on"]) });
  }
  const head = { vendor: word(file.vendor), respondent: word(file.respondent), date: word(file.date) };
  return { answers, strange, head };
}

// The civil day where the person sits.
function dayOf(date) {
  const two = (number) => String(number).padStart(2, "0");
  return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
}

// A name for the file, of letters and digits alone.
function nameOf(head) {
  const plain = (text) => text.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).toLowerCase();
  return [head.questionnaire, head.vendor, head.date].map(plain).filter(Boolean).join("_") + ".json";
}

function start() {
  const page = document.body.dataset, byId = (id) => document.getElementById(id);
  const questions = new Map(), fields = new Map(), days = new Map();
  for (const box of document.querySelectorAll("fieldset.question")) {
    const gates = [...box.querySelectorAll(".gate")].map((gate) => ({
      question: gate.dataset.question, answers: gate.dataset.answers.split("|"),
    }));
    questions.set(box.dataset.id, { required: box.dataset.required === "yes", gates });
    fields.set(box.dataset.id, {
      box, radios: [...box.querySelectorAll("input[type=radio]")], text: box.querySelector(".text"),
      instead: box.querySelector(".instead"), comment: box.querySelector(".comment"), evidence: box.querySelector(".proof"),
      last: box.querySelector(".last"), on: box.querySelector(".on"), clear: box.querySelector(".clear"),
      body: box.querySelector(".body"), error: box.querySelector(".error"),
    });
  }
  const key = ["tprm", page.questionnaire, page.edition, page.vendor, [...questions.keys()].join(" ")].join("|");
  let dirty = false, keeps = false;

  function given(id) {
    const field = fields.get(id), radio = field.radios.find((one) => one.checked);
    const option = field.instead && field.instead.value ? field.instead.selectedOptions[0] : null;
    const answer = radio ? radio.value : option ? option.value : field.text ? field.text.value : "";
    return {
      answer, name: radio ? radio.dataset.name : option ? option.dataset.name : "", comment: field.comment.value,
      evidence: field.evidence.value, on: days.get(id) || "",
    };
  }
  function allGiven() { return new Map([...questions.keys()].map((id) => [id, given(id)])); }
  function headOf() {
    const vendor = byId("vendor");
    return {
      questionnaire: page.questionnaire, edition: page.edition, vendor: vendor ? vendor.value.trim() : page.vendor,
      respondent: byId("respondent").value.trim(), date: byId("date").value || dayOf(new Date()),
    };
  }
  // A field is as high as its text, on paper too.
  function grow(field) {
    field.rows = 2;
    const line = parseFloat(getComputedStyle(field).lineHeight) || 24;
    if (field.scrollHeight > field.clientHeight) field.rows = Math.min(40, Math.ceil(field.scrollHeight / line));
  }
  function growAll() { for (const field of document.querySelectorAll("textarea")) if (field.value) grow(field); }
  function say(text) { byId("status").textContent = text; }

  function put(id, answer) {
    const field = fields.get(id), same = (text) => text.trim().toLowerCase() === answer.answer.trim().toLowerCase();
    for (const radio of field.radios) radio.checked = same(radio.value);
    const option = field.instead ? [...field.instead.options].find((one) => one.value && same(one.value)) : null;
    if (field.instead) field.instead.value = option ? option.value : "";
    if (field.text) field.text.value = option ? "" : answer.answer;
    field.comment.value = answer.comment;
    field.evidence.value = answer.evidence;
    if (answer.on && answer.answer.trim()) days.set(id, answer.on); else days.delete(id);
    return !answer.answer.trim() || given(id).answer !== "";
  }

  function show() {
    const answers = allGiven(), progress = progressOf(questions, answers);
    for (const [id, field] of fields) {
      const open = isOpen(id, questions, answers), answer = answers.get(id).answer.trim();
      field.body.hidden = !open;
      field.box.classList.toggle("closed", !open);
      field.box.classList.toggle("done", open && answer !== "");
      field.clear.hidden = answer === "";
      field.on.textContent = answer && days.get(id) ? "Answered on " + days.get(id) + "." : "";
      if (field.error) {
        const wrong = field.text.value.trim() !== "" && !/^\d+$/.test(field.text.value.trim());
        field.error.textContent = wrong ? "A whole number is needed, without other words." : "";
        field.text.setAttribute("aria-invalid", String(wrong));
      }
    }
    const left = progress.missing.length;
    byId("progress").textContent = progress.answered + " of " + progress.asked + " answered" +
      (left ? ", " + left + " required left" : ", none required left");
    byId("bar").max = Math.max(1, progress.asked);
    byId("bar").value = progress.answered;
    byId("next").disabled = left === 0;
    const touched = [...answers.values()].some((one) => one.answer.trim() || one.comment.trim());
    document.body.classList.toggle("untouched", !touched);
  }

  function keep() {
    dirty = true;
    try {
      const all = [...allGiven()].map(([id, one]) => ({ id, answer: one.answer, comment: one.comment, evidence: one.evidence, "answered-on": one.on }));
      const head = headOf();
      localStorage.setItem(key, JSON.stringify({ ...head, date: byId("date").value, answers: all }));
      keeps = true;
    } catch { keeps = false; }
    tell();
  }
  function tell() {
    byId("keeping").textContent = keeps
      ? "This browser keeps what you fill in until you let it forget."
      : "This browser does not keep what you fill in: save the file before you close the page.";
    byId("forget").hidden = !keeps;
  }
  function fill(saved) {
    const lost = [];
    for (const [id, answer] of saved.answers) if (!put(id, answer)) lost.push(id);
    byId("respondent").value = saved.head.respondent;
    byId("date").value = saved.head.date;
    if (byId("vendor")) byId("vendor").value = saved.head.vendor;
    show();
    growAll();
    return lost;
  }

  document.addEventListener("input", (event) => {
    const box = event.target.closest("fieldset.question");
    if (event.target.id === "file") return;
    if (event.target.tagName === "TEXTAREA") grow(event.target);
    if (box) {
      const id = box.dataset.id, field = fields.get(id);
      if (event.target === field.text && field.instead && field.text.value) field.instead.value = "";
      if (event.target === field.instead && field.instead.value) field.text.value = "";
      if (event.target !== field.comment && event.target !== field.evidence) days.set(id, dayOf(new Date()));
      show();
    }
    keep();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button"), box = event.target.closest("fieldset.question");
    if (!button || !box) return;
    const id = box.dataset.id, field = fields.get(id), now = given(id);
    if (button.classList.contains("clear")) {
      put(id, { answer: "", comment: now.comment, evidence: now.evidence, on: "" });
      show();
      (field.radios[0] || field.text).focus();
      say(id + " is not answered now.");
    } else if (button.classList.contains("confirm")) {
      const done = put(id, {
        answer: field.last.dataset.answer, comment: now.comment || field.last.dataset.comment, evidence: now.evidence,
        on: dayOf(new Date()),
      });
      show();
      say(done ? id + " is answered as last time." : id + ": choose an answer; the last one is not offered any more.");
    }
    keep();
  });
  byId("next").addEventListener("click", () => {
    const missing = progressOf(questions, allGiven()).missing[0];
    if (!missing) return;
    const field = fields.get(missing);
    field.box.scrollIntoView({ block: "start" });
    (field.radios[0] || field.text).focus({ preventScroll: true });
  });
  byId("save").addEventListener("click", () => {
    const head = headOf(), answers = allGiven(), left = progressOf(questions, answers).missing.length;
    const text = JSON.stringify(fileOf(head, questions, answers), null, 1) + "\n";
    const link = document.createElement("a"), address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.href = address;
    link.download = nameOf(head);
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    dirty = false;
    const lacks = [left ? left + " required answers are missing" : "", head.respondent ? "" : "your name is missing"].filter(Boolean);
    say("Saved as " + link.download + (lacks.length ? ", though " + lacks.join(" and ") : "") + ". Send it back with the evidence.");
  });
  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", async () => {
    const file = byId("file").files[0];
    byId("file").value = "";
    if (!file) return;
    try {
      const saved = answersOf(await file.text(), page.questionnaire, page.edition, questions);
      for (const id of questions.keys()) put(id, { answer: "", comment: "", evidence: "", on: "" });
      const lost = fill(saved).concat(saved.strange);
      keep();
      say("Opened " + file.name + "." + (lost.length ? " Not taken over: " + lost.join(", ") + "." : ""));
    } catch (error) { say(file.name + " was not opened. " + error.message); }
  });
  byId("forget").addEventListener("click", () => {
    try { localStorage.removeItem(key); } catch { /* Nothing was kept. */ }
    keeps = false;
    say("This browser has forgotten your answers; those on the page stay until you close it.");
    tell();
  });
  addEventListener("beforeprint", growAll);
  addEventListener("beforeunload", (event) => { if (dirty && !keeps) event.preventDefault(); });

  byId("noscript").hidden = true;
  document.querySelector(".bar").hidden = false;
  for (const one of document.querySelectorAll(".script, .confirm")) one.hidden = false;
  try {
    localStorage.setItem(key + "|probe", "1");
    localStorage.removeItem(key + "|probe");
    keeps = true;
    const kept = localStorage.getItem(key);
    if (kept) {
      fill(answersOf(kept, page.questionnaire, page.edition, questions));
      say("What you filled in before, in this browser, is here again.");
    }
  } catch { keeps = false; }
  tell();
  show();
}

if (typeof document !== "undefined") start();
if (typeof module !== "undefined") module.exports = { isOpen, progressOf, fileOf, answersOf, dayOf, nameOf };
