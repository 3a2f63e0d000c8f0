package org.mapiscope.operation.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes over of an HTML tree what it knows: text, looks of text, lists, tables, links as text and pictures by name. Used once.
 *
 * <p>Styles are not read: what is hidden by them is seen.
 */
final class HtmlReader {
    /** Blocks and runs of one document; more than a person reads, and as much as a window can hold. */
    private static final int MOST = 20_000;
    /** Elements within elements. What is deeper is taken as text. */
    private static final int DEPTH = 100;
    private static final int MOST_COLUMNS = 100;

    /** Elements of which nothing is shown. */
    private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "noscript", "template", "iframe",
            "frame", "frameset", "object", "embed", "applet", "audio", "video", "canvas", "svg", "math", "map",
            "select", "option", "textarea", "title", "meta", "link", "base");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "body", "center", "dd", "details",
            "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "legend",
            "main", "nav", "p", "section", "summary", "caption");
    private static final Map<String, HtmlRun.Mark> MARKS = Map.ofEntries(Map.entry("b", HtmlRun.Mark.BOLD),
            Map.entry("strong", HtmlRun.Mark.BOLD), Map.entry("th", HtmlRun.Mark.BOLD),
            Map.entry("dt", HtmlRun.Mark.BOLD), Map.entry("i", HtmlRun.Mark.ITALIC),
            Map.entry("em", HtmlRun.Mark.ITALIC), Map.entry("cite", HtmlRun.Mark.ITALIC),
            Map.entry("var", HtmlRun.Mark.ITALIC), Map.entry("u", HtmlRun.Mark.UNDERLINE),
            Map.entry("ins", HtmlRun.Mark.UNDERLINE), Map.entry("s", HtmlRun.Mark.STRIKE),
            Map.entry("strike", HtmlRun.Mark.STRIKE), Map.entry("del", HtmlRun.Mark.STRIKE),
            Map.entry("code", HtmlRun.Mark.CODE), Map.entry("kbd", HtmlRun.Mark.CODE),
            Map.entry("samp", HtmlRun.Mark.CODE), Map.entry("tt", HtmlRun.Mark.CODE),
            Map.entry("small", HtmlRun.Mark.SMALL), Map.entry("sub", HtmlRun.Mark.SMALL),
            Map.entry("sup", HtmlRun.Mark.SMALL));

    private int left = MOST;

    HtmlDocument read(String html) {
        Element body = Jsoup.parse(html).body();
        Blocks out = new Blocks(0);
        children(body, Looks.PLAIN, out);
        List<HtmlBlock> blocks = out.finish();
        if (left <= 0) {
            blocks.add(new HtmlBlock.Cut());
        }
        return new HtmlDocument(blocks);
    }

    private void children(Element parent, Looks looks, Blocks out) {
        for (Node node : parent.childNodes()) {
            if (left <= 0) {
                return;
            }
            switch (node) {
                case TextNode text -> words(text.getWholeText(), looks, out);
                case Element element -> element(element, looks, out);
                default -> {
                    // comments and declarations say nothing to a reader
                }
            }
        }
    }

    private void words(String text, Looks looks, Blocks out) {
        if (out.add(text, looks)) {
            left--;
        }
    }

    private void element(Element element, Looks before, Blocks out) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (out.depth > DEPTH) {
            words(element.text(), before, out);
            return;
        }
        Looks looks = before.with(MARKS.get(name));
        out.depth++;
        switch (name) {
            case "br" -> out.add(new HtmlRun.Break());
            case "hr" -> out.block(new HtmlBlock.Rule());
            case "img", "image" -> picture(element, looks, out);
            case "input" -> words(element.attr("value"), looks, out);
            case "a" -> children(element, looks.to(link(element)), out);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', looks, out);
            case "pre", "xmp", "listing", "plaintext" -> preformatted(element, looks, out);
            case "blockquote" -> out.block(new HtmlBlock.Quote(inside(element, looks, out)));
            case "ul", "menu", "dir" -> list(element, looks, out, OptionalInt.empty());
            case "ol" -> list(element, looks, out, OptionalInt.of(number(element.attr("start"), 1)));
            case "li" -> out.block(new HtmlBlock.Item("\u2022", inside(element, looks, out)));
            case "table" -> table(element, looks, out);
            default -> {
                if (BLOCKS.contains(name)) {
                    block(element, looks, out);
                } else {
                    children(element, looks, out);
                }
            }
        }
        out.depth--;
    }

    private void heading(Element element, int level, Looks looks, Blocks out) {
        out.end();
        out.level = level;
        children(element, looks, out);
        out.end();
        out.level = 0;
    }

    private void preformatted(Element element, Looks looks, Blocks out) {
        out.end();
        out.pre = true;
        children(element, looks, out);
        out.end();
        out.pre = false;
    }

    private void block(Element element, Looks looks, Blocks out) {
        out.end();
        children(element, looks, out);
        out.end();
    }

    private List<HtmlBlock> inside(Element element, Looks looks, Blocks outer) {
        left--;
        Blocks out = new Blocks(outer.depth);
        children(element, looks, out);
        return out.finish();
    }

    private void list(Element list, Looks looks, Blocks out, OptionalInt first) {
        int number = first.orElse(0);
        for (Element child : list.children()) {
            if (left <= 0) {
                return;
            }
            if (child.normalName().equals("li")) {
                String marker = first.isPresent() ? number++ + "." : "\u2022";
                out.block(new HtmlBlock.Item(marker, inside(child, looks, out)));
            } else {
                element(child, looks, out);
            }
        }
    }

    /** A table of one column, by which mails are laid out, is no table to a reader. */
    private void table(Element table, Looks looks, Blocks out) {
        out.end();
        List<List<HtmlBlock.Cell>> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("caption")) {
                element(part, looks, out);
            }
            List<Element> lines = part.normalName().equals("tr") ? List.of(part) : part.children();
            lines.stream().filter(line -> line.normalName().equals("tr")).map(line -> row(line, looks, out))
                    .filter(row -> !row.isEmpty()).forEach(rows::add);
        }
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            rows.forEach(row -> row.getFirst().content().forEach(out::block));
        } else {
            out.block(new HtmlBlock.Table(rows));
        }
    }

    private List<HtmlBlock.Cell> row(Element line, Looks looks, Blocks out) {
        List<HtmlBlock.Cell> row = new ArrayList<>();
        for (Element cell : line.children()) {
            boolean heading = cell.normalName().equals("th");
            if (left > 0 && (heading || cell.normalName().equals("td"))) {
                int columns = Math.clamp(number(cell.attr("colspan"), 1), 1, MOST_COLUMNS);
                Looks inside = heading ? looks.with(HtmlRun.Mark.BOLD) : looks;
                row.add(new HtmlBlock.Cell(columns, inside(cell, inside, out)));
            }
        }
        return row;
    }

    private void picture(Element element, Looks looks, Blocks out) {
        left--;
        String address = element.attr("src").strip();
        out.add(new HtmlRun.Picture(address, element.attr("alt").strip(), size(element.attr("width")),
                size(element.attr("height")), looks.link()));
    }

    private static OptionalInt size(String attribute) {
        int pixels = number(attribute.toLowerCase(Locale.ROOT).replace("px", ""), 0);
        return pixels > 0 ? OptionalInt.of(pixels) : OptionalInt.empty();
    }

    private static int number(String text, int otherwise) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    private static Optional<String> link(Element element) {
        String address = element.attr("href").strip();
        // jsoup joins it to a <base>, as a browser would; both are only text here
        String whole = element.absUrl("href");
        return address.isEmpty() ? Optional.empty() : Optional.of(whole.isEmpty() ? address : whole);
    }

    /** How words look where the reader is. */
    private record Looks(Set<HtmlRun.Mark> marks, Optional<String> link) {
        private static final Looks PLAIN = new Looks(Set.of(), Optional.empty());

        Looks with(HtmlRun.@Nullable Mark mark) {
            if (mark == null) {
                return this;
            }
            EnumSet<HtmlRun.Mark> all = EnumSet.of(mark);
            all.addAll(marks);
            return new Looks(Set.copyOf(all), link);
        }

        Looks to(Optional<String> address) {
            return address.isEmpty() ? this : new Looks(marks, address);
        }
    }

    /** Blocks as they come, with the paragraph that is being written. */
    private static final class Blocks {
        private final List<HtmlBlock> done = new ArrayList<>();
        private final List<HtmlRun> runs = new ArrayList<>();
        private int depth;
        private int level;
        private boolean pre;
        private boolean afterSpace = true;

        Blocks(int depth) {
            this.depth = depth;
        }

        /** {@return whether there was anything to add} */
        boolean add(String text, Looks looks) {
            String shown = pre ? text : collapsed(text);
            if (shown.isEmpty()) {
                return false;
            }
            afterSpace = shown.endsWith(" ");
            runs.add(new HtmlRun.Words(shown, looks.marks(), looks.link()));
            return true;
        }

        private String collapsed(String text) {
            String one = text.replaceAll("[ \t\r\n\f]+", " ");
            return afterSpace && one.startsWith(" ") ? one.substring(1) : one;
        }

        void add(HtmlRun run) {
            afterSpace = run instanceof HtmlRun.Break;
            runs.add(run);
        }

        void block(HtmlBlock block) {
            end();
            done.add(block);
        }

        /** Ends the paragraph; a break at its very end says nothing. */
        void end() {
            afterSpace = true;
            if (runs.isEmpty()) {
                return;
            }
            if (pre) {
                done.add(new HtmlBlock.Preformatted(runs));
            } else {
                boolean blank = runs.stream().allMatch(run -> run instanceof HtmlRun.Words words
                        && words.text().isBlank());
                if (!blank) {
                    done.add(new HtmlBlock.Paragraph(level, runs));
                }
            }
            runs.clear();
        }

        List<HtmlBlock> finish() {
            end();
            return done;
        }
    }
}
