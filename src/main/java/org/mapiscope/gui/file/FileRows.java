package org.mapiscope.gui.file;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.FindingWords;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;

/** What was found in files, as people read it: a row of cells each. */
final class FileRows {
    private static final Messages TEXTS = Messages.of(FileRows.class);

    /** The columns of each kind of row; a text {@code column.} and the name is the title. */
    static final List<String> FINDING = List.of("severity", "structure", "offset", "section", "meaning", "detail");
    static final List<String> RECOVERED = List.of("subject", "class", "folder", "node", "offset", "reason");
    static final List<String> PROBLEM = List.of("loss", "file", "folder", "item", "detail");

    private FileRows() {}

    static String title(String column) {
        return TEXTS.text("column." + column);
    }

    static List<String> cells(Finding finding) {
        FindingWords words = new FindingWords(Messages.language());
        return List.of(words.severity(finding), finding.structure(), hex(finding.offset()), finding.section(),
                words.meaning(finding), finding.detail());
    }

    static List<String> cells(RecoveredItem item) {
        return List.of(item.subject().orElse(""), item.messageClass().orElse(""), item.folder().orElse(""),
                hex(Integer.toUnsignedLong(item.node())), hex(item.offset()),
                new FindingWords(Messages.language()).reason(item));
    }

    static List<String> cells(ConvertProblem problem) {
        return List.of(TEXTS.text("loss." + problem.loss()), String.valueOf(problem.input().getFileName()),
                problem.folder(), problem.item(), problem.detail());
    }

    /** {@return {@code rows} with tabs between their cells, below the titles of {@code columns}} */
    static <R> String tsv(List<String> columns, List<R> rows, Function<R, List<String>> cells) {
        StringJoiner text = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        text.add(String.join("\t", columns.stream().map(FileRows::title).toList()));
        rows.forEach(row -> text.add(String.join("\t", cells.apply(row).stream().map(FileRows::line).toList())));
        return text.toString();
    }

    /** A subject may have a tab or a line's end in it. */
    private static String line(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String hex(long number) {
        return String.format(Locale.ROOT, "0x%X", number);
    }
}
