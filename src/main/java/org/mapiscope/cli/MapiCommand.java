package org.mapiscope.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.mapi.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code mapiscope mapi}: where the machine's MAPI was looked for, which library was taken, and why not the others. */
@Command(name = "mapi")
final class MapiCommand implements Callable<Integer> {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    MapiCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        MapiSearch search = root.parts().mapis().machine().candidates();
        MachineWords words = root.texts().machine();
        if (json) {
            Json.write(root.parts().out(), Json.object("taken", search.taken().flatMap(MapiCandidate::path),
                    "whyNot", search.whyNot().map(why -> reason(words, why)), "candidates",
                    search.candidates().stream().map(each -> candidate(words, each)).toList(), "profiles",
                    root.parts().mapis().machine().profiles().stream().map(MapiCommand::profile).toList()));
        } else {
            print(search, words);
        }
        return search.whyNot().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void print(MapiSearch search, MachineWords words) {
        TextTable table = new TextTable();
        for (MapiCandidate each : search.candidates()) {
            table.row(each.taken() ? "*" : "", words.source(each.source()), each.path().orElse(each.place()),
                    each.version().orElse(""), each.machine().map(Object::toString).orElse(""),
                    words.verdict(each.verdict()));
        }
        table.print(root.parts().out());
        printProfiles(root.parts().mapis().machine().profiles());
        search.whyNot().ifPresent(why -> explain(root, why));
    }

    private void printProfiles(List<OutlookProfile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        root.parts().out().println(root.texts().get("mapi.profiles"));
        for (OutlookProfile each : profiles) {
            root.parts().out().println("  " + Printable.of(each.name())
                    + (each.isDefault() ? " (" + root.texts().get("profile.default") + ")" : ""));
            each.files().forEach(file -> root.parts().out().println("    " + Printable.of(file)));
        }
    }

    private static Map<String, Object> profile(OutlookProfile each) {
        return Json.object("name", each.name(), "default", each.isDefault(), "place", each.place(), "files",
                each.files());
    }

    /** Says why there is nothing, what to try and what works. */
    static void explain(MapiScopeCommand root, Unavailable why) {
        MachineWords words = root.texts().machine();
        root.parts().err().println(Printable.of(words.sentence(why)));
        root.parts().err().println(Printable.of(words.remedy(why)));
        root.parts().err().println(words.whatStillWorks());
    }

    /** {@return the name of a reason, and what it says} */
    static Map<String, Object> reason(MachineWords words, Unavailable why) {
        return Json.object("name", why.getClass().getSimpleName(), "reason", words.sentence(why), "remedy",
                words.remedy(why), "works", words.whatStillWorks());
    }

    private static Map<String, Object> candidate(MachineWords words, MapiCandidate each) {
        return Json.object("source", each.source().name(), "place", each.place(), "path", each.path(),
                "version", each.version(), "machine", each.machine().map(Enum::name), "bits",
                each.machine().map(machine -> machine.bits()), "verdict",
                each.verdict() instanceof Verdict.Refused refused
                        ? refused.reason().getClass().getSimpleName()
                        : each.verdict().getClass().getSimpleName(),
                "words", words.verdict(each.verdict()));
    }
}
