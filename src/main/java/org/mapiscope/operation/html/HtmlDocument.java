package org.mapiscope.operation.html;

import java.util.List;
import java.util.stream.Stream;

/**
 * HTML as blocks of text, links and the names of pictures. There is nothing in it that could be run, and nothing of it is
 * fetched: it is made by naming what is taken over, and all else is left behind. Immutable.
 */
public record HtmlDocument(List<HtmlBlock> blocks) {
    public static final HtmlDocument EMPTY = new HtmlDocument(List.of());

    public HtmlDocument {
        blocks = List.copyOf(blocks);
    }

    /** Takes any text for HTML, and never fails. */
    public static HtmlDocument parse(String html) {
        return new HtmlReader().read(html);
    }

    /** {@return this as the beginning of a document that has more} */
    public HtmlDocument cut() {
        return !blocks.isEmpty() && blocks.getLast() instanceof HtmlBlock.Cut
                ? this
                : new HtmlDocument(Stream.concat(blocks.stream(), Stream.of(new HtmlBlock.Cut())).toList());
    }

    /** {@return its words alone, a line a block} */
    public String text() {
        StringBuilder out = new StringBuilder();
        blocks.forEach(block -> write(block, out));
        return out.toString().strip();
    }

    private static void write(HtmlBlock block, StringBuilder out) {
        switch (block) {
            case HtmlBlock.Paragraph paragraph -> line(paragraph.runs(), out);
            case HtmlBlock.Preformatted preformatted -> line(preformatted.runs(), out);
            case HtmlBlock.Item item -> {
                out.append(item.marker()).append(' ');
                item.content().forEach(each -> write(each, out));
            }
            case HtmlBlock.Quote quote -> quote.content().forEach(each -> write(each, out));
            case HtmlBlock.Table table -> table.rows().forEach(row -> row(row, out));
            case HtmlBlock.Rule rule -> out.append("--------\n");
            case HtmlBlock.Cut cut -> out.append("...\n");
        }
    }

    private static void row(List<HtmlBlock.Cell> row, StringBuilder out) {
        for (int i = 0; i < row.size(); i++) {
            StringBuilder cell = new StringBuilder();
            row.get(i).content().forEach(each -> write(each, cell));
            out.append(i == 0 ? "" : "\t").append(cell.toString().strip());
        }
        out.append('\n');
    }

    private static void line(List<HtmlRun> runs, StringBuilder out) {
        for (HtmlRun run : runs) {
            switch (run) {
                case HtmlRun.Words words -> out.append(words.text());
                case HtmlRun.Break end -> out.append('\n');
                case HtmlRun.Picture picture -> out.append(picture.alternative());
            }
        }
        out.append('\n');
    }
}
