package org.mapiscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.StoreEntry;
import picocli.CommandLine.ExitCode;

/** Writes a session as one JSON object, at its end. Thread-safe. */
final class SessionJson implements SessionOutput {
    private final PrintWriter out;
    private final Failures failures;
    private final boolean trace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Object> whole = new LinkedHashMap<>();
    private final List<Object> calls = new ArrayList<>();
    private boolean allWell = true;
    private boolean ended;

    SessionJson(PrintWriter out, Failures failures, boolean trace) {
        this.out = out;
        this.failures = failures;
        this.trace = trace;
    }

    private void put(String name, Object value) {
        lock.lock();
        try {
            whole.put(name, value);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void session(SessionInfo info) {
        put("session",
                Json.object("profile", info.profile(), "mapi", info.subsystem(), "shared", info.shared(), "flags",
                        FlagNames.of("LOGON").text(info.flags()), "since", info.since().toString(), "storesOpen",
                        info.storesOpen(), "storesInAll", info.storesInAll(), "openObjects", info.openObjects(),
                        "adviseConnections", info.adviseConnections()));
    }

    @Override
    public void stores(List<StoreEntry> stores) {
        put("stores", stores.stream().map(this::store).toList());
        for (StoreEntry store : stores) {
            store.failure().ifPresent(failure -> {
                allWell = false;
                failures.report(failure, store.name());
            });
        }
    }

    private Map<String, Object> store(StoreEntry store) {
        Map<String, Object> object = Json.object("name", store.name(), "state", store.state().toString(), "default",
                store.isDefault(), "provider", store.providerDisplay(), "entryId", store.entryId().toString(),
                "mdbProvider", store.mdbProvider().map(MapiUid::toString).orElse(""), "resourceFlags",
                FlagNames.of("RESOURCE_FLAGS").text(store.resourceFlags()));
        store.supportMask().ifPresent(mask -> object.put("supportMask", FlagNames.of("STORE_SUPPORT").text(mask)));
        store.path().map(Path::toString).ifPresent(path -> object.put("path", path));
        store.size().ifPresent(size -> object.put("size", size));
        store.failure().ifPresent(failure -> object.put("error", failures.json(failure)));
        return object;
    }

    @Override
    public void logoff(LogoffReport report) {
        logoff("logoff", report);
    }

    @Override
    public void endedWithCommand(LogoffReport report) {
        logoff("endedWithCommand", report);
    }

    private void logoff(String name, LogoffReport report) {
        allWell &= report.result().equals(HResult.S_OK);
        put(name, Json.object("result", report.result().toString(), "steps",
                report.steps().stream().map(SessionJson::step).toList(), "leaks",
                report.leaks().stream()
                        .map(leak -> Json.object("interface", leak.interfaceName(), "origin", leak.origin()))
                        .toList()));
        if (!report.result().equals(HResult.S_OK)) {
            failures.warn(report.result(), "IMAPISession::Logoff");
        }
    }

    private static Map<String, Object> step(LogoffReport.Step step) {
        return Json.object("call", step.call(), "subject", step.subject(), "result", step.result().toString(),
                "milliseconds", step.nanos() / 1e6, "detail", step.detail());
    }

    @Override
    public void failed(MapiException failure) {
        allWell = false;
        put("error", failures.json(failure));
        failures.report(failure);
    }

    @Override
    public void call(TracedCall call) {
        Map<String, Object> object = Json.object("depth", call.depth(), "call", call.name(), "arguments",
                call.arguments(), "result", call.result().map(HResult::toString).orElse(""), "out", call.out(),
                "milliseconds", call.nanos() / 1e6, "thread", call.thread(), "detail", call.detail());
        lock.lock();
        try {
            calls.add(object);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void end() {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                if (trace) {
                    whole.put("trace", List.copyOf(calls));
                }
                Json.write(out, whole);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int exitCode() {
        return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
