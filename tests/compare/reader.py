"""Reads the HTML of a comparison."""

import html.parser


class Reader(html.parser.HTMLParser):
    """Rows of text, marked texts, bold texts and all elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.open, self.marks, self.bold = [], [], [], []
        self.elements, self.attributes, self.text = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [(tag, *pair) for pair in attributes]
        if tag not in ("img", "wbr"):
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.text += data
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data
        if "mark" in self.open:
            self.marks[-1] += data
        self.bold += [data] if "strong" in self.open else []


def read(comparison):
    reader = Reader(comparison._repr_html_())
    assert reader.open == []
    return reader


def column(reader, label):
    place = [head.split()[0] for head in reader.rows[0]].index(label)
    return [row[place] for row in reader.rows[1:]]
