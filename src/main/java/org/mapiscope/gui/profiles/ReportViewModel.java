package org.mapiscope.gui.profiles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.html.HtmlDocument;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.property.WholeFile;
import org.mapiscope.operation.report.ProgramFacts;
import org.mapiscope.operation.report.Redaction;
import org.mapiscope.operation.report.Report;
import org.mapiscope.operation.report.ReportContent;
import org.mapiscope.operation.report.ReportPart;
import org.mapiscope.operation.report.ReportRequest;
import org.mapiscope.operation.report.SessionFacts;

/** One file for the ticket on the selected profile: what is in it, looked at before it is saved. FX thread only. */
public final class ReportViewModel {
    private final Messages texts = Messages.of(ReportViewModel.class);
    private final ProfilesViewModel profiles;
    private final FindingsViewModel findings;
    private final ReportFacts facts;
    private final TaskRunner tasks;
    private final Set<ReportPart> parts = EnumSet.copyOf(ReportPart.standard());
    private final BooleanProperty redacted = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Made>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private TaskRunner.Running making = () -> {};

    /** @param tasks where a report is made and written */
    public ReportViewModel(ProfilesViewModel profiles, FindingsViewModel findings, ReportFacts facts,
            TaskRunner tasks) {
        this.profiles = profiles;
        this.findings = findings;
        this.facts = facts;
        this.tasks = tasks;
        redacted.subscribe((before, now) -> remake());
        profiles.snapshotProperty().subscribe((before, now) -> forget());
        forget();
    }

    /** A report with what is shown of it before it is saved. */
    record Made(Report report, HtmlDocument preview, boolean redacted) {}

    /** {@return whether names, addresses, servers and paths are replaced} */
    BooleanProperty redactedProperty() {
        return redacted;
    }

    boolean has(ReportPart part) {
        return parts.contains(part);
    }

    void choose(ReportPart part, boolean wanted) {
        if (wanted ? parts.add(part) : parts.remove(part)) {
            remake();
        }
    }

    /** {@return whether a report is being made} */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** {@return the report as it would be saved now; empty until it is made} */
    ReadOnlyObjectProperty<Optional<Made>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void remake() {
        if (made.get().isPresent() || running.get()) {
            make();
        }
    }

    private void forget() {
        making.cancel();
        running.set(false);
        made.set(Optional.empty());
        status.set(texts.text(profiles.snapshotProperty().get().isPresent() ? "report.unmade" : "report.none"));
    }

    /** Makes the report anew with what is chosen and shows it. */
    void make() {
        profiles.snapshotProperty().get().ifPresent(profile -> {
            making.cancel();
            running.set(true);
            status.set(texts.text("report.making"));
            List<ClientSession> sessions = parts.contains(ReportPart.SESSIONS) ? facts.sessions().get() : List.of();
            read(List.copyOf(sessions), new ArrayList<>(), known -> make(profile, known));
        });
    }

    /** Reads the sessions one after the other, each on its own thread. */
    private void read(List<ClientSession> left, List<SessionFacts> known, Consumer<List<SessionFacts>> then) {
        if (left.isEmpty()) {
            then.accept(known);
            return;
        }
        ClientSession session = left.getFirst();
        Consumer<SessionFacts> next = read -> {
            known.add(read);
            read(left.subList(1, left.size()), known, then);
        };
        making = session.tasks().run(texts.text("task.report"), progress -> SessionFacts.read(session.session()), next,
                e -> notRead(session, e, next));
    }

    /** Goes on with what is known without the call that failed, unless a person has stopped it. */
    private void notRead(ClientSession session, MapiException e, Consumer<SessionFacts> next) {
        if (e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
            failed(e);
        } else {
            next.accept(SessionFacts.of(session.session()));
        }
    }

    private void make(ProfileSnapshot profile, List<SessionFacts> sessions) {
        Set<ReportPart> wanted = Set.copyOf(parts);
        boolean replace = redacted.get();
        ReportContent content = ReportContent.of(ProgramFacts.now(facts.version()))
                .withProfile(profile, List.copyOf(findings.findings())).withSessions(sessions)
                .withCalls(wanted.contains(ReportPart.CALLS) ? facts.calls().get() : List.of());
        ReportRequest request = ReportRequest.standard(Messages.language()).with(wanted)
                .with(replace ? Redaction.ON : Redaction.OFF);
        making = tasks.run(texts.text("task.report"), progress -> {
            ReportContent whole = wanted.contains(ReportPart.MACHINE)
                    ? content.withMachine(facts.machine().candidates(), facts.machine().processes())
                    : content;
            Report report = Report.of(whole, request);
            return new Made(report, HtmlDocument.parse(report.html()), replace);
        }, this::made, this::failed);
    }

    private void made(Made now) {
        running.set(false);
        made.set(Optional.of(now));
        int replaced = now.report().replaced().values().stream().mapToInt(Integer::intValue).sum();
        status.set(now.redacted() ? texts.text("report.made", replaced) : texts.text("report.plain"));
    }

    private void failed(MapiException e) {
        running.set(false);
        status.set("");
        profiles.dialogs().showFailure(e);
    }

    /** Asks for a place and writes the report there as HTML. */
    void saveHtml() {
        save("report.html", Report::html);
    }

    /** Asks for a place and writes the report there as JSON. */
    void saveJson() {
        save("report.json", Report::json);
    }

    private void save(String name, Function<Report, String> text) {
        made.get().ifPresent(now -> profiles.dialogs().chooseFileToSave("mapiscope-" + name)
                .ifPresent(file -> write(file, text.apply(now.report()))));
    }

    private void write(Path file, String text) {
        tasks.run(texts.text("task.save", file.getFileName()), progress -> WholeFile.write(file, out -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            return (long) bytes.length;
        }), size -> status.set(texts.text("saved", file)), profiles.dialogs()::showFailure);
    }

    /** Puts the report on the clipboard as text. */
    void copy() {
        made.get().ifPresent(now -> profiles.dialogs().copy(now.preview().text()));
    }

    /** {@return what was replaced and how often, for a tooltip} */
    String replaced() {
        return made.get().map(now -> now.report().replaced().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> texts.text("replaced." + each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"))).orElse("");
    }
}
