package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.trace.Tracer;

/**
 * Ends one session in the order of [ending-a-mapi-session]: unadvise, release, Logoff, release the session.
 *
 * <p>Where Logoff may be refused it comes first, since a refusal must leave all that is open as it was; see
 * docs/decisions/0008-order-of-logoff.md. Not thread-safe.
 */
final class LogoffSequence {
    private static final String LOGOFF = "IMAPISession::Logoff";

    private final MapiSession session;
    private final StoreList stores;
    private final OpenObjects objects;
    private final List<LogoffReport.Step> steps = new ArrayList<>();

    LogoffSequence(MapiSession session, StoreList stores, OpenObjects objects) {
        this.session = session;
        this.stores = stores;
        this.objects = objects;
    }

    /** @param lastCalls what follows the session's release */
    LogoffPlan plan(LogoffOptions how, List<String> lastCalls) {
        List<LogoffPlan.Step> plan = new ArrayList<>();
        LogoffPlan.Step logoff = new LogoffPlan.Step(LOGOFF, 1, List.of());
        if (how.canBeRefused()) {
            plan.add(logoff);
            plan.addAll(releaseObjectsPlan());
            plan.addAll(releaseStoresPlan());
        } else {
            plan.addAll(unadvisePlan());
            plan.addAll(releaseObjectsPlan());
            boolean storesFirst = how.stores() == LogoffOptions.Stores.RELEASED_BEFORE;
            plan.addAll(storesFirst ? releaseStoresPlan() : List.of(logoff));
            plan.addAll(storesFirst ? List.of(logoff) : releaseStoresPlan());
        }
        plan.add(new LogoffPlan.Step("IMAPISession::Release", 1, List.of()));
        lastCalls.forEach(call -> plan.add(new LogoffPlan.Step(call, 1, List.of())));
        return new LogoffPlan(plan, notOurs(session.openObjects(), ours()));
    }

    private List<LogoffPlan.Step> unadvisePlan() {
        Map<String, Long> calls = objects.connections().stream()
                .collect(Collectors.groupingBy(AdviseConnection::call, LinkedHashMap::new, Collectors.counting()));
        return calls.entrySet().stream()
                .map(each -> new LogoffPlan.Step(each.getKey(), each.getValue().intValue(), List.of())).toList();
    }

    private List<LogoffPlan.Step> releaseObjectsPlan() {
        Map<String, Long> kinds = objects.inOrder().stream().collect(
                Collectors.groupingBy(OpenObjects.Held::interfaceName, LinkedHashMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(each -> new LogoffPlan.Step(each.getKey() + "::Release", each.getValue().intValue(), List.of()))
                .toList();
    }

    private List<LogoffPlan.Step> releaseStoresPlan() {
        List<String> open = stores.open().keySet().stream().map(this::nameOf).toList();
        return open.isEmpty() ? List.of() : List.of(new LogoffPlan.Step("IMsgStore::Release", open.size(), open));
    }

    /**
     * Ends the session.
     *
     * @param leave what is to be done once the session is released
     * @throws MapiException when Logoff failed; the stores that were open are open then
     */
    LogoffReport run(LogoffOptions how, Runnable leave) throws MapiException {
        boolean logoffFirst = how.canBeRefused();
        List<EntryId> released = List.of();
        if (!logoffFirst) {
            unadviseAll();
            releaseObjects();
            if (how.stores() == LogoffOptions.Stores.RELEASED_BEFORE) {
                released = List.copyOf(stores.open().keySet());
                releaseStores();
            }
        }
        Set<Long> ours = ours();
        LogoffReport reported = logoff(how, released);
        objects.connections().forEach(objects::unadvised);
        releaseObjects();
        releaseStores();
        timed("IMAPISession::Release", "", session::close);
        leave.run();
        return new LogoffReport(result(reported), steps, notOurs(reported.leaks(), ours));
    }

    private LogoffReport logoff(LogoffOptions how, List<EntryId> released) throws MapiException {
        long start = System.nanoTime();
        try {
            LogoffReport report = session.logoff(how.uiParam(), how.flags(), how.reserved());
            steps.add(new LogoffReport.Step(LOGOFF, "", report.result(), System.nanoTime() - start, ""));
            steps.addAll(report.steps());
            return report;
        } catch (MapiException e) {
            if (!isOver(e.result())) {
                if (!(e instanceof AbandonedCallException)) {
                    released.forEach(this::reopen);
                }
                throw e;
            }
            steps.add(new LogoffReport.Step(LOGOFF, "", e.result(), System.nanoTime() - start, e.detail()));
            return new LogoffReport(e.result(), List.of(), List.of());
        }
    }

    /** {@return whether a Logoff that answered so found the session ended by somebody else} */
    private static boolean isOver(HResult result) {
        return result.equals(HResult.MAPI_E_INVALID_OBJECT) || result.equals(HResult.MAPI_E_END_OF_SESSION);
    }

    private void reopen(EntryId id) {
        try {
            MsgStore store = session.openMsgStore(0, id, MapiSession.MDB_NO_DIALOG);
            stores.opened(id, store, entry -> entry.opened(entry.supportMask()));
        } catch (MapiException e) {
            stores.failed(id, e);
        }
    }

    private void unadviseAll() {
        for (AdviseConnection connection : objects.connections()) {
            if (objects.unadvised(connection)) {
                attempt(connection.call(), "", connection::unadvise);
            }
        }
    }

    private void releaseObjects() {
        for (OpenObjects.Held held : objects.inOrder()) {
            if (objects.remove(held.object())) {
                timed(held.interfaceName() + "::Release", held.store().map(this::nameOf).orElse(""),
                        held.object()::close);
            }
        }
    }

    private void releaseStores() {
        stores.open().keySet().forEach(id -> stores.closed(id)
                .ifPresent(store -> timed("IMsgStore::Release", nameOf(id), store::close)));
    }

    /** Adds a step of its own; for what is to be done once the session is released. */
    void attempt(String call, String subject, Attempt work) {
        long start = System.nanoTime();
        try {
            work.run();
            steps.add(new LogoffReport.Step(call, subject, HResult.S_OK, System.nanoTime() - start, ""));
        } catch (MapiException e) {
            steps.add(new LogoffReport.Step(call, subject, e.result(), System.nanoTime() - start, e.detail()));
        }
    }

    private void timed(String call, String subject, Runnable work) {
        attempt(call, subject, work::run);
    }

    private HResult result(LogoffReport reported) {
        boolean allWell = steps.stream().noneMatch(step -> step.result().failed());
        return reported.result().equals(HResult.S_OK) && !allWell
                ? HResult.MAPI_W_ERRORS_RETURNED
                : reported.result();
    }

    private String nameOf(EntryId id) {
        return stores.entry(id).map(StoreEntry::name).orElse("");
    }

    /** {@return the numbers of the objects that this program will release by itself} */
    private Set<Long> ours() {
        List<MapiObject> all = new ArrayList<>(stores.open().values());
        objects.inOrder().forEach(held -> all.add(held.object()));
        return all.stream().flatMap(object -> Tracer.idOf(object).stream().boxed()).collect(Collectors.toSet());
    }

    private static List<OpenObject> notOurs(List<OpenObject> open, Set<Long> ours) {
        return open.stream().filter(object -> !ours.contains(object.id())).toList();
    }

    /** A call that may fail. */
    @FunctionalInterface
    interface Attempt {
        void run() throws MapiException;
    }
}
