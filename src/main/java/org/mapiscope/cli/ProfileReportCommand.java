package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.finding.ThisMachine;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.report.ProgramFacts;
import org.mapiscope.operation.report.Redaction;
import org.mapiscope.operation.report.Report;
import org.mapiscope.operation.report.ReportContent;
import org.mapiscope.operation.report.ReportFile;
import org.mapiscope.operation.report.ReportPart;
import org.mapiscope.operation.report.ReportRequest;
import org.mapiscope.operation.report.ReportWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope profile report}: what is known of a profile in one file for a ticket. */
@Command(name = "report")
final class ProfileReportCommand implements Callable<Integer> {
    /** The option without a file: to the output. */
    private static final String OUTPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.show.name")
    private Optional<String> profile = Optional.empty();

    @Mixin
    private ProfileSelection from = new ProfileSelection();

    @Option(names = "--html", paramLabel = "FILE", arity = "0..1", fallbackValue = OUTPUT)
    private Optional<String> html = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", arity = "0..1", fallbackValue = OUTPUT, descriptionKey = "mapiscope.profile.report.json")
    private Optional<String> json = Optional.empty();

    @Option(names = "--include", paramLabel = "PART", split = ",")
    private Set<Included> include = EnumSet.of(Included.profile, Included.findings, Included.machine);

    @Option(names = "--no-redaction")
    private boolean open;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    private final MapiScopeCommand root;

    ProfileReportCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** The parts that a command can give: it has no session. */
    enum Included {
        profile(ReportPart.PROFILE), findings(ReportPart.FINDINGS), sections(ReportPart.SECTIONS), machine(
                ReportPart.MACHINE);

        private final ReportPart part;

        Included(ReportPart part) {
            this.part = part;
        }
    }

    @Override
    public Integer call() throws MapiException {
        requireSense();
        ProfileSnapshot snapshot = from.read(root, profile);
        ReportContent content = ReportContent.of(ProgramFacts.now(root.parts().version())).withProfile(snapshot,
                include.contains(Included.findings) ? findings(snapshot) : List.of());
        if (include.contains(Included.machine)) {
            content = content.withMachine(root.parts().mapis().machine().candidates(),
                    root.parts().mapis().machine().processes());
        }
        EnumSet<ReportPart> parts = EnumSet.noneOf(ReportPart.class);
        include.forEach(each -> parts.add(each.part));
        Report report = Report.of(content, new ReportRequest(parts, open ? Redaction.OFF : Redaction.ON,
                root.parts().language(), Set.of()));
        if (html.isPresent()) {
            write(html.get(), report.html());
        }
        if (json.isPresent()) {
            write(json.get(), report.json());
        }
        tell(report);
        return ExitCode.OK;
    }

    private void requireSense() {
        from.requireName(root, profile, "PROFILE");
        if (html.isEmpty() && json.isEmpty()) {
            throw root.wrong(spec, "wrong.missing", "--html, --json");
        }
        if (html.equals(json)) {
            throw root.wrong(spec, "profile.report.same");
        }
    }

    private List<ProfileFinding> findings(ProfileSnapshot snapshot) {
        MachineFiles machine = snapshot.origin().isOfThisMachine()
                ? new ThisMachine(root.parts().mapis().machine()::candidates)
                : MachineFiles.NONE;
        return new ProfileCheck(root.parts().files().checker()).check(snapshot, machine, ProfileCheck.Options.QUICK,
                MapiProgress.NONE);
    }

    private void write(String file, String text) throws MapiException {
        if (file.equals(OUTPUT)) {
            root.parts().out().print(text);
            root.parts().out().flush();
            return;
        }
        Path path = root.paths(List.of(file)).getFirst();
        ReportFile.save(path, text, force ? ExistingFile.REPLACE : ExistingFile.KEEP);
        root.parts().err().println(root.texts().get("profile.report.done", file));
    }

    private void tell(Report report) {
        ReportWords words = new ReportWords(root.parts().language());
        root.parts().err().println(root.texts().get(open ? "profile.report.open" : "profile.report.redacted"));
        report.replaced().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> root.parts().err().println("  " + words.kind(each.getKey()) + ": " + each.getValue()));
    }
}
