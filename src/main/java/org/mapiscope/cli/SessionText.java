package org.mapiscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.StoreEntry;
import picocli.CommandLine.ExitCode;

/** Writes a session for people; the trace comes last. Thread-safe. */
final class SessionText implements SessionOutput {
    private final PrintWriter out;
    private final Failures failures;
    private final Texts texts;
    private final boolean trace;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<TracedCall> calls = new ArrayList<>();
    private boolean allWell = true;

    SessionText(PrintWriter out, Failures failures, Texts texts, boolean trace) {
        this.out = out;
        this.failures = failures;
        this.texts = texts;
        this.trace = trace;
    }

    @Override
    public void session(SessionInfo info) {
        String profile = info.profile().isEmpty() ? texts.get("session.temporary") : info.profile();
        out.println(texts.get("session.line", profile, info.subsystem(), FlagNames.of("LOGON").text(info.flags())));
    }

    @Override
    public void stores(List<StoreEntry> stores) {
        TextTable table = new TextTable();
        for (StoreEntry store : stores) {
            table.row("  " + store.state(), store.name(), store.isDefault() ? texts.get("store.default") : "",
                    store.size().isPresent() ? size(store.size()) : "", store.path().map(Path::toString).orElse(""),
                    store.failure().map(failure -> failure.result().toString()).orElse(""));
        }
        out.println(texts.get("session.stores", stores.size()));
        table.print(out);
        out.flush();
        for (StoreEntry store : stores) {
            store.failure().ifPresent(failure -> {
                allWell = false;
                failures.report(failure, store.name());
            });
        }
    }

    private static String size(OptionalLong bytes) {
        return String.format(Locale.ROOT, "%,d B", bytes.getAsLong());
    }

    @Override
    public void endedWithCommand(LogoffReport report) {
        out.println(texts.get("session.ended"));
        logoff(report);
    }

    @Override
    public void logoff(LogoffReport report) {
        allWell &= report.result().equals(HResult.S_OK);
        out.println(texts.get("logoff.result", report.result()));
        TextTable table = new TextTable();
        for (LogoffReport.Step step : report.steps()) {
            table.row("  " + step.call(), step.subject(), step.result().toString(),
                    String.format(Locale.ROOT, "%.1f ms", step.nanos() / 1e6), step.detail());
        }
        table.print(out);
        report.leaks().forEach(leak -> out.println(texts.get("logoff.leak", leak.interfaceName(), leak.origin())));
        out.flush();
        if (!report.result().equals(HResult.S_OK)) {
            failures.warn(report.result(), "IMAPISession::Logoff");
        }
    }

    @Override
    public void failed(MapiException failure) {
        allWell = false;
        failures.report(failure);
    }

    @Override
    public void call(TracedCall call) {
        lock.lock();
        try {
            calls.add(call);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void end() {
        lock.lock();
        try {
            if (trace && !calls.isEmpty()) {
                out.println(texts.get("trace.title"));
                calls.forEach(call -> out.println(Trace.line(call)));
                calls.clear();
            }
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int exitCode() {
        return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
