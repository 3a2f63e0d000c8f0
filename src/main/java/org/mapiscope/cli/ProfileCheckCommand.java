package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.interpret.ProfileFindingWords;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.PathMap;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.finding.ThisMachine;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope profile check}: what may be wrong with a profile, where it is seen, and what to try. */
@Command(name = "check")
final class ProfileCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.check.name")
    private Optional<String> profile = Optional.empty();

    @Mixin
    private ProfileSelection from = new ProfileSelection();

    @Option(names = "--deep")
    private boolean deep;

    @Option(names = "--path-map", paramLabel = "THERE=HERE")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;
    private final ProfileFindingWords words;

    ProfileCheckCommand(MapiScopeCommand root) {
        this.root = root;
        this.words = new ProfileFindingWords(root.parts().language());
    }

    /** {@return 1 when something is more than a note, or the check was stopped} */
    @Override
    public Integer call() throws MapiException {
        List<PathMap.Folder> mapped = mapped();
        ProfileSnapshot snapshot = from.read(root, profile);
        MachineFiles machine = machine(snapshot, mapped);
        List<ProfileFinding> findings;
        boolean stopped;
        try (ProgressLine line = new ProgressLine(root.parts(), root.texts(), snapshot.name());
                StopOnSignal progress = new StopOnSignal(line)) {
            findings = new ProfileCheck(root.parts().files().checker()).check(snapshot, machine,
                    new ProfileCheck.Options(deep), progress);
            stopped = progress.isCancelled();
        }
        if (json) {
            Json.write(root.parts().out(), json(snapshot, machine, stopped, findings));
        } else {
            print(snapshot, findings, stopped);
        }
        if (!machine.isSeen()) {
            root.parts().err().println(root.texts().get("profile.check.unseen"));
        }
        boolean wrong = findings.stream().anyMatch(each -> each.severity() != Severity.NOTE);
        return wrong || stopped ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<PathMap.Folder> mapped() {
        List<PathMap.Folder> mapped = new ArrayList<>();
        for (String each : folders) {
            try {
                mapped.add(PathMap.Folder.parse(each));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), root.texts().get("profile.check.nomap", each), e);
            }
        }
        return mapped;
    }

    private MachineFiles machine(ProfileSnapshot snapshot, List<PathMap.Folder> mapped) {
        if (!mapped.isEmpty()) {
            return new PathMap(mapped);
        }
        return snapshot.origin().isOfThisMachine()
                ? new ThisMachine(root.parts().mapis().machine()::candidates)
                : MachineFiles.NONE;
    }

    private void print(ProfileSnapshot snapshot, List<ProfileFinding> findings, boolean stopped) {
        ProfileOrigin origin = snapshot.origin();
        line(snapshot.name() + Stream.concat(origin.place().stream(), origin.file().stream())
                .map(each -> ", " + each).collect(Collectors.joining()));
        for (ProfileFinding each : findings) {
            line("");
            line("%s: %s [%s]".formatted(words.severity(each.severity()), words.title(each.rule()), each.rule()));
            line("  " + words.sentence(each.rule(), each.arguments()));
            line("  " + root.texts().get("profile.check.try", words.remedy(each.rule(), each.arguments())));
            each.evidence().forEach(where -> line("  " + root.texts().get("profile.check.seen", text(where))));
        }
        line("");
        line(findings.isEmpty()
                ? root.texts().get("profile.check.none")
                : root.texts().get("profile.check.some", count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING), count(findings, Severity.NOTE)));
        if (stopped) {
            line(root.texts().get("profile.check.stopped"));
        }
    }

    private static String text(Evidence evidence) {
        return evidence.value().isEmpty() ? evidence.section() : evidence.section() + ", " + evidence.value();
    }

    private static long count(List<ProfileFinding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    private void line(String text) {
        root.parts().out().println(Printable.of(text));
    }

    private Map<String, Object> json(ProfileSnapshot snapshot, MachineFiles machine, boolean stopped,
            List<ProfileFinding> findings) {
        ProfileOrigin origin = snapshot.origin();
        return Json.object("profile", snapshot.name(), "subsystem", origin.subsystem(), "file", origin.file(), "place",
                origin.place(), "key", origin.key(), "filesSeen", machine.isSeen(), "deep", deep, "complete", !stopped,
                "findings", findings.stream().map(this::json).toList());
    }

    private Map<String, Object> json(ProfileFinding finding) {
        return Json.object("rule", finding.rule(), "severity", finding.severity().name(), "title",
                words.title(finding.rule()), "sentence", words.sentence(finding.rule(), finding.arguments()), "try",
                words.remedy(finding.rule(), finding.arguments()), "arguments", finding.arguments(), "evidence",
                finding.evidence().stream().map(each -> Json.object("section", each.section(), "value", each.value()))
                        .toList());
    }
}
