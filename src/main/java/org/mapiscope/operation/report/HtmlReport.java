package org.mapiscope.operation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.operation.report.ReportNode.Fields;
import org.mapiscope.operation.report.ReportNode.Rows;

/** Writes a report as one HTML file that needs nothing else, for the screen, paper and screen readers. Used once. */
final class HtmlReport {
    private static final String STYLE = style();
    /** What an element of a list is called by, the first that it has. */
    private static final List<String> TITLES = List.of("title", "displayName", "knownName", "name", "profile",
            "key");
    /** Of a call, for programs to make the tree of it; a person sees the depth. */
    private static final Set<String> FOR_PROGRAMS = Set.of("parent", "id", "form");
    /** Of a finding what its heading says already, and what that is made of. */
    private static final Set<String> IN_TITLE = Set.of("severity", "title", "arguments");
    private static final int DEEPEST_HEADING = 6;
    private static final int MOST_COLUMNS = 7;
    private static final int MANY_ROWS = 30;

    private final ReportWords words;
    private final HtmlText out = new HtmlText();
    private int ids;

    HtmlReport(ReportWords words) {
        this.words = words;
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A resource of the program can be read", e);
        }
    }

    String write(Fields report) {
        String title = words.text("title");
        out.line("<!DOCTYPE html>").raw("<html lang=\"").raw(words.locale().toLanguageTag()).line("\">").line("<head>")
                .line("<meta charset=\"UTF-8\">")
                .line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line("<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .line("<meta name=\"referrer\" content=\"no-referrer\">").raw("<title>").text(title).line("</title>")
                .line("<style>").line(STYLE).line("</style>").line("</head>").line("<body>")
                .raw("<a class=\"skip\" href=\"#main\">").text(words.text("skip")).line("</a>").line("<header>")
                .raw("<h1>").text(title).line("</h1>");
        lead(report);
        out.line("</header>");
        Map<String, ReportNode> parts = report.fields().entrySet().stream()
                .filter(each -> !FOR_PROGRAMS.contains(each.getKey())).collect(Collectors.toMap(Map.Entry::getKey,
                        Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
        contents(parts);
        out.line("<main id=\"main\">");
        parts.forEach((name, part) -> {
            out.raw("<section aria-labelledby=\"part-").raw(name).line("\">").raw("<h2 id=\"part-").raw(name)
                    .raw("\">").text(words.text("field." + name)).line("</h2>");
            block(name, part, 3);
            out.line("</section>");
        });
        return out.line("</main>").line("</body>").line("</html>").toString();
    }

    /** Says what a reader has to know before anything else: whether names are real ones. */
    private void lead(Fields report) {
        boolean on = report.fields().get("redaction") instanceof Fields redaction
                && redaction.fields().get("on") instanceof ReportNode.Truth truth && truth.value();
        out.raw("<p class=\"").raw(on ? "note" : "warning").raw("\"><strong>")
                .text(words.text(on ? "redacted" : "open")).raw("</strong> ")
                .text(words.text(on ? "redacted.what" : "open.what")).line("</p>");
    }

    private void contents(Map<String, ReportNode> parts) {
        out.raw("<nav aria-label=\"").text(words.text("contents")).line("\">").line("<ul>");
        parts.forEach((name, part) -> {
            out.raw("<li><a href=\"#part-").raw(name).raw("\">").text(words.text("field." + name));
            if (part instanceof Rows rows) {
                out.raw(" (").raw(Integer.toString(rows.nodes().size())).raw(")");
            }
            out.line("</a></li>");
        });
        out.line("</ul>").line("</nav>");
    }

    private void block(String name, ReportNode node, int level) {
        switch (node) {
            case Fields fields -> fields(name, fields, level);
            case Rows rows -> rows(name, rows, level);
            case ReportNode.Text text -> paragraph(text);
            case ReportNode.Code text -> paragraph(text);
            case ReportNode.Word text -> paragraph(text);
            case ReportNode.Amount text -> paragraph(text);
            case ReportNode.Truth text -> paragraph(text);
            case ReportNode.Moment text -> paragraph(text);
            case ReportNode.Blob text -> paragraph(text);
        }
    }

    private void paragraph(ReportNode node) {
        out.raw("<p>");
        cell(node);
        out.line("</p>");
    }

    private void fields(String name, Fields fields, int level) {
        Map<String, ReportNode> simple = fields.fields().entrySet().stream().filter(each -> isSimple(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first,
                        LinkedHashMap::new));
        simple.values().removeIf(each -> each instanceof Rows rows && rows.nodes().isEmpty());
        if (name.equals("findings")) {
            simple.keySet().removeAll(IN_TITLE);
        }
        if (!simple.isEmpty()) {
            out.line("<div class=\"wide\"><table class=\"facts\">").raw("<caption>")
                    .text(words.text("caption.facts", words.text("field." + name))).line("</caption>")
                    .line("<tbody>");
            simple.forEach((field, value) -> {
                out.raw("<tr><th scope=\"row\">").text(label(name, field)).raw("</th><td>");
                cell(value);
                out.line("</td></tr>");
            });
            out.line("</tbody>").line("</table></div>");
        } else if (fields.fields().isEmpty()) {
            none();
        }
        fields.fields().forEach((field, value) -> {
            if (!isSimple(value)) {
                heading(words.text("field." + field), level);
                block(field, value, level + 1);
            }
        });
    }

    /** Fields of which the names are kinds of secrets have the words of those. */
    private String label(String parent, String field) {
        return words.text((parent.equals("replaced") ? "secret." : "field.") + field);
    }

    private void heading(String text, int level) {
        String tag = "h" + Math.min(level, DEEPEST_HEADING);
        out.raw("<" + tag + ">").text(text).line("</" + tag + ">");
    }

    private void none() {
        out.raw("<p class=\"none\">").text(words.text("none")).line("</p>");
    }

    private void rows(String name, Rows rows, int level) {
        if (rows.nodes().isEmpty()) {
            none();
        } else if (rows.nodes().stream().allMatch(HtmlReport::isFlat) && fits(rows)) {
            table(name, rows, columns(rows));
        } else {
            rows.nodes().forEach(each -> element(name, each, level));
        }
    }

    private void element(String name, ReportNode node, int level) {
        String id = "item-" + ++ids;
        String tag = "h" + Math.min(level, DEEPEST_HEADING);
        out.raw("<article aria-labelledby=\"").raw(id).line("\">").raw("<" + tag + " id=\"").raw(id).raw("\">");
        if (node instanceof Fields fields) {
            if (fields.fields().get("severity") instanceof ReportNode.Word severity) {
                out.raw("<span class=\"badge ").raw(severity.name().toLowerCase(Locale.ROOT)).raw("\">")
                        .text(words.text(severity.key())).raw("</span> ");
            }
            title(name, fields);
        }
        out.line("</" + tag + ">");
        block(name, node, level + 1);
        out.line("</article>");
    }

    private void title(String name, Fields fields) {
        for (String each : TITLES) {
            ReportNode value = fields.fields().get(each);
            if (value != null && isSimple(value) && !(value instanceof Rows)) {
                cell(value);
                return;
            }
        }
        out.text(words.text("field." + name));
    }

    /** {@return whether a table is not too wide to be read; one with many rows is better than as many lists} */
    private static boolean fits(Rows rows) {
        return columns(rows).size() <= MOST_COLUMNS || rows.nodes().size() > MANY_ROWS;
    }

    private static Set<String> columns(Rows rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.nodes().forEach(each -> ((Fields) each).fields().forEach((field, value) -> {
            if (!FOR_PROGRAMS.contains(field) && !(value instanceof Rows list && list.nodes().isEmpty())) {
                columns.add(field);
            }
        }));
        return columns;
    }

    private void table(String name, Rows rows, Set<String> columns) {
        out.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").text(words.text("field." + name))
                .raw("\"><table class=\"").raw(name).line("\">").raw("<caption>")
                .text(words.text("caption.rows", words.text("field." + name), rows.nodes().size()))
                .line("</caption>").raw("<thead><tr>");
        columns.forEach(each -> out.raw("<th scope=\"col\">").text(words.text("field." + each)).raw("</th>"));
        out.line("</tr></thead>").line("<tbody>");
        for (ReportNode each : rows.nodes()) {
            out.raw("<tr>");
            Map<String, ReportNode> fields = ((Fields) each).fields();
            columns.forEach(column -> {
                out.raw("<td>");
                ReportNode value = fields.get(column);
                if (value != null) {
                    cell(value);
                }
                out.raw("</td>");
            });
            out.line("</tr>");
        }
        out.line("</tbody>").line("</table></div>");
    }

    private static boolean isFlat(ReportNode node) {
        return node instanceof Fields fields && fields.fields().values().stream()
                .allMatch(each -> isSimple(each) || (each instanceof Fields inner && isFlat(inner)));
    }

    /** {@return whether it fits into a cell: one value, or a list of such} */
    private static boolean isSimple(ReportNode node) {
        return !(node instanceof Fields)
                && !(node instanceof Rows rows && !rows.nodes().stream().allMatch(HtmlReport::isSimple));
    }

    private void cell(ReportNode node) {
        switch (node) {
            case ReportNode.Text text -> out.raw("<bdi>").text(text.text()).raw("</bdi>");
            case ReportNode.Code code -> out.raw("<code>").text(code.text()).raw("</code>");
            case ReportNode.Word word -> out.text(words.text(word.key()));
            case ReportNode.Amount amount -> out.raw(Long.toString(amount.value()));
            case ReportNode.Truth truth -> out.text(words.text(truth.value() ? "yes" : "no"));
            case ReportNode.Moment moment -> out.raw("<time datetime=\"").raw(moment.value().toString()).raw("\">")
                    .text(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(words.locale())
                            .format(moment.value().atOffset(ZoneOffset.UTC)))
                    .raw(" UTC</time>");
            case ReportNode.Blob blob -> out.raw("<code>").text(blob.bytes().hex()).raw("</code>");
            case Fields fields -> fields.fields().forEach((name, value) -> {
                out.raw("<div><span class=\"name\">").text(words.text("field." + name)).raw(":</span> ");
                cell(value);
                out.raw("</div>");
            });
            case Rows rows -> {
                out.raw("<ul>");
                rows.nodes().forEach(each -> {
                    out.raw("<li>");
                    cell(each);
                    out.raw("</li>");
                });
                out.raw("</ul>");
            }
        }
    }
}
