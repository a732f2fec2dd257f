"""Small YAML texts, sound and broken, as people write them into manifests and values."""

SOUND = [
    # Tables, lists and texts.
    "a: 1\n", "a: 1", "a:\n  b:\n    c: d\n", "- a\n- b\n", "a:\n- b\n- c\n",
    "a:\n  - b\n  - - c\n    - d\n", "- a: 1\n  b: 2\n- c: 3\n", "plain text\n", "a: b\n  c\n  d\n",
    "? a\n: b\n", "? - a\n: - b\n", "? a\nb: 1\n", "a:\nb:\n", "a: ~\n", "1: a\n2.5: b\ntrue: c\n",
    "a b c: d\n",
    # Quotes.
    "a: 'it''s'\n", 'a: "b\\n\\t\\"\\u00e4\\x41"\n', 'a: "two\n  lines"\n', "a: 'two\n\n  lines'\n",
    '"a b": c\n', "'a': c\n", 'a: ""\n', "a: b'c\n", 'a: b"c"\n',
    # Block scalars.
    "a: |\n  b\n  c\n", "a: >-\n  b\n\n  c\n", "a: |+\n  b\n\n\n", "a: |2\n    b\n", "a: |\nb: c\n",
    "a: | # comment\n  b\n", "|\n  a\n", "- |\n a\n- >\n b\n",
    # Flow.
    "{a: 1, b: [c, d]}\n", "[]\n", "{}\n", "a: [b,\n  c,\n]\n", "a: {b: c,\n  d: e}\n",
    "[a, b: c]\n", "a: [\n  b\n  ]\n", "{a, b: }\n", '{"a":1}\n', "a: [{}, [[]]]\n",
    "[a: 1, {b: 2}]\n",
    # Comments, documents, directives.
    "# only a comment\n", "", "\n\n", "a: b # c\n", "a: b#c\n", "# a\n\n---\n# b\na: 1\n",
    "---\na: 1\n", "a: 1\n---\nb: 2\n", "---\n---\n", "a: 1\n...\n", "a: 1\n...\n---\nb: 2\n",
    "%YAML 1.1\n---\na: 1\n", "--- a\n", "--- |\n  a\n",
    "%TAG !e! tag:e.org,2000:\n---\na: !e!b c\n",
    # Anchors, tags, merge keys.
    "a: &x 1\nb: *x\n", "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n", "a: !!str 1\n", "a: !own b\n",
    "&x a: b\n", "a: &x\n", "!!map {a: b}\n", "a: !<tag:e.org,2000:b> c\n",
    # Characters and line breaks.
    "a: ü\n日本: 🚀\n", "a: 1\r\nb: 2\r\n", "\ufeffa: 1\n", "a:\tb\n", "a: b\t# c\n", "a: b\t\n",
    "a: x\u00a0y\n", "a: b\u0085c: d\n", "a: x\u2028  y\n",
    # Signs in the midst of a word.
    "a: b:c\n", "a: http://b.c/d?e=f&g#h\n", "a: -b\n", "a: :b\n", "a: ?b\n", "a: b @c `d` %e\n",
    "a: b, c\n", "a: 12:30:45\n", "a: <<b>>\n", "-a: b\n", "a: b {c} [d]\n",
]

BROKEN = [
    # Indentation and places.
    "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "a: b: c\n", "a: 1\nb\n", "- a\nb: c\n", "a: 1\n- b\n",
    "a: - b\n", "a:\n  - b\n c\n", "a\nb: c\n", "a: b\n c: d\n", "- - a\n - b\n",
    "a: [b]\n  c: d\n", "a: ? b\n", "a: 'b'\n c\n", ": a\n b: c\n",
    # Tabs.
    "a:\n\tb: 1\n", "\ta: 1\n", "a: 1\n\t\n", "a:\n  b: 1\n\tc: 2\n", "- a\n-\t- b\n",
    "a: |\n\tb\n",
    # Quotes.
    'a: "b\n', "a: 'b\n", 'a: "\\q"\n', 'a: "\\xZZ"\n', 'a: "b" c\n', "a: 'b' 'c'\n",
    '"a": "b\n---\n"\n', 'a: "\\u12"\n', "'a\n",
    # Flow.
    "a: [b, c\n", "a: {b: c\n", "a: [b}\n", "a: b]\n---\n]\n", "a: }\n", "a: {b c: d: e}\n",
    "[a, b]]\n", "a: [b] c\n", "{a: b\nc: d}\n", "a: {[b\n", "a: [,]\n", "{,}\n", "a: [b\nc: d\n",
    "[a\n---\n]\n",
    # Signs that begin nothing.
    "a: @b\n", "a: `b`\n", "a: %b\n", "@a: b\n", "a: , b\n", "a: &\n", "a: * b\n", "a: !<\n",
    "a: |x\n  b\n", "a: >0\n  b\n", "a: |1 b\n  c\n", "a: & b\n", "a: &x *x\n",
    # Anchors, tags, documents, directives.
    "a: *unknown\n", "a: &x &y b\n", "a: !e!b c\n", "a: !! b: c\n", "a: 1\n--- b: c\n",
    "%YAML 1.1\na: 1\n", "%YAML 2.0\n---\na: 1\n", "%YAML\n---\na\n", "%TAG ! \n---\na\n",
    "a: 1\n... b\n", "%YAML 1.1\n%YAML 1.1\n---\na\n", "a: b\n...\n---\nc: [\n",
    "...\na: 1\n  ...\nb\n",
    # Characters.
    "a: \u0007\n", "a: b\u0000c\n", "a: \ufffe\n", "a: \u007f\n", "a\u001b[1m: b\n",
]

# Refused by Strata on purpose, though PyYAML takes them.
REFUSED_ON_PURPOSE = [
    # A key that stands twice: a cluster would take one value and silently drop the other.
    "a: 1\na: 2\n", "a:\n  b: 1\n  c: 2\n  b: 3\n", "{a: 1, a: 2}\n", "a: 1\n'a': 2\n",
    "&x a: 1\n*x : 2\n",
    # A list that holds itself has no end.
    "a: &x [*x]\n",
]

# Taken by Strata on purpose, though PyYAML refuses them: YAML 1.2 lets an anchor be set anew.
TAKEN_ON_PURPOSE = ["- &a b\n- *a\n- &a c\n", "&x a: &x b\n"]

# PyYAML has a second reader, in Python. It takes no tab between a key and what follows.
PYTHON_REFUSES = ["a:\tb\n", "a: b\t# c\n", "a: b\t\n"]
