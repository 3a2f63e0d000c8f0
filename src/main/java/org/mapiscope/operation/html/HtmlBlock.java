package org.mapiscope.operation.html;

import java.util.List;

/** A part of a document that begins on a line of its own. Immutable. */
public sealed interface HtmlBlock {
    /** @param level 0 for a paragraph, 1 to 6 for a heading */
    record Paragraph(int level, List<HtmlRun> runs) implements HtmlBlock {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** Text whose spaces and line ends count. */
    record Preformatted(List<HtmlRun> runs) implements HtmlBlock {
        public Preformatted {
            runs = List.copyOf(runs);
        }
    }

    /** @param marker what stands before it, such as {@code 3.} */
    record Item(String marker, List<HtmlBlock> content) implements HtmlBlock {
        public Item {
            content = List.copyOf(content);
        }
    }

    /** What another has written, or what is set in from the margin. */
    record Quote(List<HtmlBlock> content) implements HtmlBlock {
        public Quote {
            content = List.copyOf(content);
        }
    }

    record Table(List<List<Cell>> rows) implements HtmlBlock {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A line across. */
    record Rule() implements HtmlBlock {}

    /** Where the document was cut, as it has more than can be shown. */
    record Cut() implements HtmlBlock {}

    /** @param columns how many it takes, 1 or more */
    record Cell(int columns, List<HtmlBlock> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }
}
