package org.mapiscope.gui.logoff;

import java.util.Locale;
import java.util.StringJoiner;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.OpenObject;

/** What came of a logoff, in words and as text for a ticket. */
final class LogoffText {
    private static final Messages TEXTS = Messages.of(LogoffText.class);
    private static final int NANOS_PER_MILLI = 1_000_000;

    private LogoffText() {}

    /** {@return one or two sentences} */
    static String summary(LogoffOutcome outcome) {
        String key = "summary." + outcome.kind().name().toLowerCase(Locale.ROOT);
        long failed = outcome.report().stream().flatMap(report -> report.steps().stream())
                .filter(step -> step.result().failed()).count();
        String detail = outcome.failure().map(FailureText::sentences).orElse("");
        return TEXTS.text(key, outcome.profile(), outcome.result().toString(), failed, detail).trim();
    }

    /** {@return all of it, a line for each step} */
    static String of(LogoffOutcome outcome) {
        StringJoiner text = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        text.add(outcome.when() + "  " + summary(outcome));
        if (!outcome.call().isEmpty()) {
            text.add(outcome.call());
        }
        outcome.report().ifPresent(report -> {
            report.steps().forEach(step -> text.add(line(step)));
            text.add(TEXTS.text("leaks", report.leaks().size()));
            report.leaks().forEach(leak -> text.add(line(leak)));
        });
        return text.toString();
    }

    private static String line(LogoffReport.Step step) {
        return String.format(Locale.ROOT, "%-32s %-28s = %s, %.1f ms%s", step.call(), step.subject(), step.result(),
                (double) step.nanos() / NANOS_PER_MILLI, step.detail().isEmpty() ? "" : "  " + step.detail());
    }

    private static String line(OpenObject leak) {
        return String.format(Locale.ROOT, "%-16s %s  %s", leak.interfaceName(), leak.origin(), leak.since());
    }
}
