// What the pages do beyond being read: search and filters, copy buttons, the arrow keys of the map, and the choice of
// language. No page needs it to be read, and it fetches nothing.
(function () {
  "use strict";

  var lang = document.documentElement.lang;

  function byId(id) {
    return document.getElementById(id);
  }

  function all(query, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(query));
  }

  var saying;
  function say(text) {
    clearTimeout(saying);
    byId("said").textContent = "";
    saying = setTimeout(function () {
      byId("said").textContent = text;
    }, 150);
  }

  // ---- language -------------------------------------------------------------------------------------------------

  function keep(chosen) {
    try {
      localStorage.setItem("spanalysis-lang", chosen);
    } catch (error) {
      // Not kept: the next visit asks the browser again.
    }
  }

  all("[data-lang]").forEach(function (tongue) {
    tongue.addEventListener("click", function () {
      keep(tongue.dataset.lang);
      if (byId("find")) tongue.hash = location.hash;
    });
  });

  // ---- copying --------------------------------------------------------------------------------------------------

  function select(source) {
    var range = document.createRange();
    range.selectNodeContents(source);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copyByHand(text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.className = "unseen";
    box.setAttribute("readonly", "");
    box.setAttribute("aria-hidden", "true");
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done;
  }

  function copied(button) {
    button.textContent = document.body.dataset.copied;
    button.classList.add("done");
    say(button.dataset.said);
    setTimeout(function () {
      button.textContent = button.dataset.plain;
      button.classList.remove("done");
    }, 2500);
  }

  function copy(button) {
    var source = byId(button.dataset.copy);
    var text = source.textContent;
    function byHand() {
      var done = copyByHand(text);
      button.focus();
      if (done) return copied(button);
      select(source);
      say(document.body.dataset.failed);
    }
    if (!navigator.clipboard || !navigator.clipboard.writeText) return byHand();
    navigator.clipboard.writeText(text).then(function () {
      copied(button);
    }, byHand);
  }

  all("[data-copy]").forEach(function (button) {
    button.dataset.plain = button.textContent;
    button.addEventListener("click", function () {
      copy(button);
    });
  });

  // ---- search and filters ---------------------------------------------------------------------------------------

  function folded(text) {
    var bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.replace(/ß/g, "ss").replace(/’/g, "'");
  }

  function wordsOf(text) {
    return folded(text).split(/[\s,;:!?()[\]«»“”"/|…–—]+/).map(function (word) {
      return word.replace(/^[.'-]+|[.'-]+$/g, "");
    }).filter(Boolean);
  }

  function holds(item, words) {
    return words.every(function (word) {
      return item.dataset.w.indexOf(word) >= 0;
    });
  }

  function counted(count) {
    var shown = byId("count");
    var form = new Intl.PluralRules(lang).select(count) === "one" ? shown.dataset.one : shown.dataset.other;
    return form.replace("#", new Intl.NumberFormat(lang).format(count));
  }

  function finder() {
    var fields = { q: byId("q"), theme: byId("theme"), area: byId("area") };
    var cards = all("#cards > li");
    var places = all("#places > li");
    var hits = byId("hits");

    function begins(place, words) {
      var names = " " + place.dataset.w;
      return words.every(function (word) {
        return names.indexOf(" " + word) >= 0;
      });
    }

    function showCountries(words) {
      var found = words.length ? places.filter(function (place) { return holds(place, words); }) : [];
      found.sort(function (one, other) {
        return begins(other, words) - begins(one, words);
      });
      var list = hits.querySelector("ul");
      list.textContent = "";
      found.slice(0, 12).forEach(function (place) {
        var item = document.createElement("li");
        item.appendChild(place.querySelector("a").cloneNode(true));
        list.appendChild(item);
      });
      hits.hidden = !found.length;
      return found.length;
    }

    function show() {
      var words = wordsOf(fields.q.value);
      var shown = cards.filter(function (item) {
        var fits = holds(item, words) &&
          (!fields.theme.value || item.dataset.t === fields.theme.value) &&
          (!fields.area.value || item.dataset.a.split(" ").indexOf(fields.area.value) >= 0);
        item.hidden = !fits;
        return fits;
      }).length;
      var countries = showCountries(words);
      byId("count").textContent = counted(shown);
      byId("nothing").hidden = shown + countries > 0;
      byId("clear").hidden = !(fields.q.value || fields.theme.value || fields.area.value);
      return shown + countries ? counted(shown) : byId("nothing").textContent;
    }

    function state() {
      var kept = new URLSearchParams();
      Object.keys(fields).forEach(function (name) {
        if (fields[name].value) kept.set(name, fields[name].value);
      });
      return kept.toString();
    }

    function remember() {
      var mark = state();
      history.replaceState(null, "", mark ? "#" + mark : location.pathname + location.search);
    }

    function restore() {
      var asked = location.hash.indexOf("=") > 0 ? new URLSearchParams(location.hash.slice(1)) : null;
      if (!asked) return show();
      Object.keys(fields).forEach(function (name) {
        fields[name].value = asked.get(name) || "";
        if (fields[name].selectedIndex < 0) fields[name].selectedIndex = 0;
      });
      return show();
    }

    function changed() {
      say(show());
      remember();
    }

    fields.q.addEventListener("input", changed);
    fields.theme.addEventListener("change", changed);
    fields.area.addEventListener("change", changed);
    byId("find").addEventListener("submit", function (event) {
      event.preventDefault();
    });
    byId("clear").addEventListener("click", function () {
      Object.keys(fields).forEach(function (name) {
        fields[name].value = "";
      });
      changed();
      fields.q.focus();
    });
    addEventListener("hashchange", restore);
    addEventListener("pageshow", restore);
    restore();
  }

  // ---- the map: one stop of the tab key, arrows from square to square --------------------------------------------

  function mapKeys() {
    var squares = all("#tiles > li").map(function (item) {
      var at = /c(\d+) r(\d+)/.exec(item.className);
      return { link: item.firstElementChild, column: Number(at[1]), row: Number(at[2]) };
    });
    var ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

    function distance(from, to, way) {
      var along = (to.column - from.column) * way[0] + (to.row - from.row) * way[1];
      var aside = Math.abs((to.column - from.column) * way[1]) + Math.abs((to.row - from.row) * way[0]);
      return along > 0 ? along + 2 * aside : Infinity;
    }

    function next(from, key) {
      if (key === "Home") return squares[0];
      if (key === "End") return squares[squares.length - 1];
      return squares.reduce(function (best, square) {
        var here = distance(from, square, ways[key]);
        return here < best.distance ? { square: square, distance: here } : best;
      }, { square: from, distance: Infinity }).square;
    }

    function stop(chosen) {
      squares.forEach(function (square) {
        square.link.tabIndex = square === chosen ? 0 : -1;
      });
    }

    squares.forEach(function (square) {
      square.link.title = square.link.getAttribute("aria-label");
      square.link.addEventListener("focus", function () {
        stop(square);
      });
      square.link.addEventListener("keydown", function (event) {
        if (!ways[event.key] && event.key !== "Home" && event.key !== "End") return;
        event.preventDefault();
        next(square, event.key).link.focus();
      });
    });
    stop(squares[0]);
  }

  if (byId("find")) finder();
  if (byId("tiles")) mapKeys();
})();
