package org.mapiscope.operation.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.interpret.ProfileFindingWords;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.StatusEntry;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.report.ReportNode.Fields;
import org.mapiscope.operation.report.ReportNode.Text;

/** Makes the tree of a report, with all that was asked for and nothing replaced yet. */
final class ReportTree {
    /** Of the form that JSON has; grows when a program that reads it would have to change. */
    private static final int FORM = 1;

    private final ReportContent content;
    private final ReportRequest request;
    private final ProfileFindingWords findings;
    private final MachineWords machine;

    ReportTree(ReportContent content, ReportRequest request) {
        this.content = content;
        this.request = request;
        this.findings = new ProfileFindingWords(request.language());
        this.machine = new MachineWords(request.language());
    }

    Fields tree() {
        FieldsBuilder tree = new FieldsBuilder().amount("form", FORM).put("program", program());
        if (has(ReportPart.FINDINGS)) {
            tree.rows("findings", content.findings(), this::finding);
        }
        if (has(ReportPart.PROFILE)) {
            content.profile().ifPresent(each -> tree.put("profile", ProfileTree.profile(each)));
        }
        if (has(ReportPart.SESSIONS)) {
            tree.rows("sessions", content.sessions(), ReportTree::session);
        }
        if (has(ReportPart.MACHINE)) {
            tree.put("machine", machine());
        }
        if (has(ReportPart.CALLS)) {
            tree.rows("calls", content.calls(), ReportTree::call);
        }
        if (has(ReportPart.SECTIONS)) {
            content.profile().ifPresent(each -> tree.rows("sections", each.sections(), ProfileTree::section));
        }
        return tree.done();
    }

    private boolean has(ReportPart part) {
        return request.parts().contains(part);
    }

    /** {@return the tree with what was replaced} */
    static Fields finish(ReportNode tree, Redaction redaction, Map<SecretKind, Integer> replaced) {
        FieldsBuilder counts = new FieldsBuilder();
        new TreeMap<>(replaced).forEach((kind, count) -> counts.amount(kind.name(), count));
        Map<String, ReportNode> fields = new LinkedHashMap<>(((Fields) tree).fields());
        fields.put("redaction", new FieldsBuilder().truth("on", redaction == Redaction.ON)
                .put("replaced", counts.done()).done());
        return new Fields(fields);
    }

    private ReportNode program() {
        ProgramFacts program = content.program();
        return new FieldsBuilder().put("made", new ReportNode.Moment(program.made())).code("version", program.version())
                .code("system", program.system()).code("java", program.java())
                .code("process", program.process().map(each -> each.bits() + "-bit (" + each + ")")).done();
    }

    private ReportNode finding(ProfileFinding finding) {
        return new FieldsBuilder().word("severity", finding.severity()).code("rule", finding.rule())
                .text("title", findings.title(finding.rule()), TextKind.FREE)
                .text("sentence", findings.sentence(finding.rule(), finding.arguments()), TextKind.FREE)
                .text("remedy", findings.remedy(finding.rule(), finding.arguments()), TextKind.FREE)
                .rows("arguments", finding.arguments(), each -> new Text(each, TextKind.FREE))
                .rows("evidence", finding.evidence(), ReportTree::evidence).done();
    }

    static ReportNode evidence(Evidence evidence) {
        return new FieldsBuilder().text("section", evidence.section(), TextKind.SECTION)
                .text("value", evidence.value(), TextKind.FREE).done();
    }

    private static ReportNode session(SessionFacts session) {
        SessionInfo info = session.info();
        return new FieldsBuilder().text("profile", info.profile(), TextKind.PROFILE).code("subsystem", info.subsystem())
                .word("state", info.state()).truth("shared", info.shared()).amount("clients", info.clients())
                .code("flags", FlagNames.of("LOGON").text(info.flags()))
                .put("since", new ReportNode.Moment(info.since())).amount("storesOpen", info.storesOpen())
                .amount("storesInAll", info.storesInAll()).amount("openObjects", info.openObjects())
                .amount("adviseConnections", info.adviseConnections())
                .rows("stores", session.stores(), ReportTree::store)
                .rows("status", session.status(), ReportTree::status).done();
    }

    private static ReportNode store(StoreEntry store) {
        FieldsBuilder fields = new FieldsBuilder().text("name", store.name(), TextKind.NAME)
                .text("provider", store.providerDisplay(), TextKind.NAME).truth("isDefault", store.isDefault())
                .word("state", store.state())
                .code("mdbProvider", store.mdbProvider().map(MapiUid::toString))
                .code("resourceFlags", FlagNames.of("RESOURCE_FLAGS").text(store.resourceFlags()))
                .text("path", store.path().map(Object::toString), TextKind.PATH);
        store.size().ifPresent(each -> fields.amount("size", each));
        store.supportMask()
                .ifPresent(each -> fields.code("supportMask", FlagNames.of("STORE_SUPPORT").text(each)));
        store.failure().ifPresent(each -> fields.put("failure", failure(each)));
        return fields.done();
    }

    private static ReportNode failure(MapiException failure) {
        return new FieldsBuilder().code("call", failure.call()).code("result", failure.result().toString())
                .code("hresult", failure.result().hex()).text("detail", failure.detail(), TextKind.FREE).done();
    }

    private static ReportNode status(StatusEntry row) {
        return new FieldsBuilder().text("name", row.name(), TextKind.NAME)
                .text("provider", row.providerDisplay(), TextKind.NAME)
                .code("resourceType", FlagNames.of("RESOURCE_TYPE").text(row.resourceType()))
                .code("statusCode", FlagNames.of("STATUS_CODE").text(row.statusCode()))
                .text("statusString", row.statusString(), TextKind.FREE)
                .code("methods", FlagNames.of("RESOURCE_METHODS").text(row.resourceMethods()))
                .code("resourceFlags", FlagNames.of("RESOURCE_FLAGS").text(row.resourceFlags()))
                .text("dll", row.dllName(), TextKind.FREE).text("identity", row.identity(), TextKind.MAILBOX).done();
    }

    private static ReportNode call(TracedCall call) {
        FieldsBuilder fields = new FieldsBuilder().put("started", new ReportNode.Moment(call.started()))
                .amount("id", call.id()).amount("parent", call.parent()).amount("depth", call.depth())
                .code("name", call.name()).text("arguments", call.arguments(), TextKind.ARGUMENTS)
                .code("result", call.result().map(Object::toString)).text("out", call.out(), TextKind.ARGUMENTS)
                .amount("microseconds", call.nanos() / 1_000);
        return fields.text("detail", call.detail(), TextKind.FREE).done();
    }

    private ReportNode machine() {
        FieldsBuilder fields = new FieldsBuilder();
        content.search().ifPresent(search -> {
            search.whyNot().ifPresent(why -> fields.code("whyNot", why.getClass().getSimpleName())
                    .text("reason", machine.sentence(why), TextKind.FREE)
                    .text("remedy", machine.remedy(why), TextKind.FREE));
            fields.rows("candidates", search.candidates(), this::candidate);
        });
        content.processes().ifPresent(all -> {
            all.whyNot().ifPresent(why -> fields.text("processesWhyNot", machine.sentence(why), TextKind.FREE));
            fields.rows("processes", all.processes(), ReportTree::process);
        });
        return fields.done();
    }

    private ReportNode candidate(MapiCandidate each) {
        return new FieldsBuilder()
                .put("source", new ReportNode.Word(each.source().name(), "source." + each.source().name()))
                .truth("taken", each.taken()).text("path", each.path(), TextKind.PATH)
                .text("place", each.place(), TextKind.FREE).code("version", version(each.version()))
                .code("processor", each.machine())
                .text("verdict", machine.verdict(each.verdict()), TextKind.FREE).done();
    }

    /** A version is a resource of a file, which may say anything. */
    private static Optional<String> version(Optional<String> version) {
        return version.filter(each -> each.matches("[\\d., ]{1,40}"));
    }

    private static ReportNode process(MapiProcess each) {
        return new FieldsBuilder().amount("pid", each.id()).text("name", each.name(), TextKind.FREE)
                .text("path", each.path(), TextKind.PATH)
                .code("started", each.started()).code("processor", each.machine())
                .rows("modules", each.modules(), ReportTree::module).done();
    }

    private static ReportNode module(MapiModule each) {
        return new FieldsBuilder().text("name", each.name(), TextKind.FREE).text("path", each.path(), TextKind.PATH)
                .done();
    }
}
