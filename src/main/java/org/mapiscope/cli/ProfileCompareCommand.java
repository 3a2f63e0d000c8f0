package org.mapiscope.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.compare.CompareCounts;
import org.mapiscope.operation.compare.CompareLabel;
import org.mapiscope.operation.compare.CompareRow;
import org.mapiscope.operation.compare.CompareStatus;
import org.mapiscope.operation.compare.ProfileComparison;
import org.mapiscope.operation.profile.ProfileSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope profile compare}: two profiles side by side, of one source or of two. */
@Command(name = "compare")
final class ProfileCompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEFT", descriptionKey = "profile.compare.left")
    private Optional<String> left = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", descriptionKey = "profile.compare.right")
    private Optional<String> right = Optional.empty();

    @Mixin
    private ProfileSelection from = new ProfileSelection();

    @Option(names = "--with-hive", paramLabel = "FILE")
    private Optional<String> withHive = Optional.empty();

    @Option(names = "--with-reg", paramLabel = "FILE")
    private Optional<String> withReg = Optional.empty();

    @Option(names = "--with-place", paramLabel = "PLACE")
    private Optional<String> withPlace = Optional.empty();

    @Option(names = "--with-machine")
    private boolean withMachine;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ProfileCompareCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return as diff does: 0 when both are the same, 1 when they differ, 2 when they cannot be compared} */
    @Override
    public Integer call() {
        ProfileSelection other = other();
        try {
            return compare(from.read(root, left), other.read(root, right.or(() -> left)));
        } catch (MapiException e) {
            if (json) {
                Json.write(root.parts().out(), Json.object("error", root.failures().json(e)));
            }
            root.failures().report(e);
            return ExitCode.USAGE;
        }
    }

    private int compare(ProfileSnapshot first, ProfileSnapshot second) {
        ProfileComparison comparison = ProfileComparison.of(first, second);
        if (json) {
            Json.write(root.parts().out(), json(first, second, comparison));
        } else {
            comparison.rows().forEach(row -> print(row, 0));
            print(comparison.counts());
        }
        return comparison.isSame() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** {@return where the right side is from: the same as the left one when nothing else is said} */
    private ProfileSelection other() {
        boolean isOther = withHive.isPresent() || withReg.isPresent() || withMachine;
        if (withMachine && (withHive.isPresent() || withReg.isPresent())) {
            throw root.wrong(spec, "profile.compare.twice");
        }
        if (!isOther && withPlace.isEmpty() && right.isEmpty()) {
            throw root.wrong(spec, "wrong.missing", "RIGHT");
        }
        from.requireName(root, left, "LEFT");
        if (isOther) {
            return new ProfileSelection(spec, withHive, withReg, withPlace);
        }
        return withPlace.isPresent() ? from.at(withPlace.get()) : from;
    }

    private void print(CompareRow row, int depth) {
        if (!all && row.status() == CompareStatus.SAME && !hasPassing(row)) {
            return;
        }
        boolean isGroup = row.label() instanceof CompareLabel.OfGroup;
        String values = isGroup || (row.status() == CompareStatus.SAME && row.left().equals(row.right()))
                ? row.left().filter(each -> !isGroup && row.children().isEmpty()).map(each -> ": " + each).orElse("")
                : ": " + row.left().orElse("-") + " | " + row.right().orElse("-");
        String passing = row.isPassing() && row.status() != CompareStatus.SAME
                ? " " + root.texts().get("compare.passing." + row.volatility())
                : "";
        root.parts().out().println(
                "  ".repeat(depth) + mark(row) + " " + Printable.of(label(row.label()) + values) + passing);
        boolean isWhole = row.status() == CompareStatus.ONLY_LEFT || row.status() == CompareStatus.ONLY_RIGHT;
        if (all || !isWhole) {
            row.children().forEach(each -> print(each, depth + 1));
        }
    }

    private static boolean hasPassing(CompareRow row) {
        return row.children().stream().anyMatch(each -> each.status() != CompareStatus.SAME || hasPassing(each));
    }

    private static char mark(CompareRow row) {
        return switch (row.status()) {
            case SAME -> '=';
            case CHANGED -> '!';
            case ONLY_LEFT -> '<';
            case ONLY_RIGHT -> '>';
        };
    }

    private String label(CompareLabel label) {
        return switch (label) {
            case CompareLabel.OfGroup group -> root.texts().get("compare.group." + group.group());
            case CompareLabel.OfItem item -> root.texts().get("compare.item." + item.item());
            case CompareLabel.OfFact fact -> root.texts().get("compare.fact." + fact.fact());
            case CompareLabel.OfProperty property -> KnownProperties.names(property.tag()).best()
                    .map(name -> name + " (" + property.tag() + ")").orElseGet(property.tag()::toString);
            case CompareLabel.OfValue value -> value.name().isEmpty() ? "@" : value.name();
            case CompareLabel.OfSecret secret -> root.texts().get("compare.secret", secret.name());
        };
    }

    private void print(CompareCounts counts) {
        root.parts().out().println(root.texts().get("compare.counts", counts.same(), counts.changed(),
                counts.onlyLeft(), counts.onlyRight(), counts.passing()));
    }

    private Map<String, Object> json(ProfileSnapshot first, ProfileSnapshot second, ProfileComparison comparison) {
        CompareCounts counts = comparison.counts();
        return Json.object("left", side(first), "right", side(second), "same", comparison.isSame(), "counts",
                Json.object("same", counts.same(), "changed", counts.changed(), "onlyLeft", counts.onlyLeft(),
                        "onlyRight", counts.onlyRight(), "passing", counts.passing()),
                "rows", rows(comparison.rows()));
    }

    private static Map<String, Object> side(ProfileSnapshot profile) {
        return Json.object("name", profile.name(), "file", profile.origin().file(), "place", profile.origin().place());
    }

    private List<Map<String, Object>> rows(List<CompareRow> rows) {
        return rows.stream().filter(each -> all || each.status() != CompareStatus.SAME || hasPassing(each))
                .map(each -> Json.object("kind", kind(each.label()), "name", name(each.label()), "status",
                        each.status().name(), "volatility", each.volatility().name(), "left", each.left(), "right",
                        each.right(), "children", rows(each.children())))
                .toList();
    }

    private static String kind(CompareLabel label) {
        return switch (label) {
            case CompareLabel.OfGroup group -> "GROUP";
            case CompareLabel.OfItem item -> item.item().name();
            case CompareLabel.OfFact fact -> "FACT";
            case CompareLabel.OfProperty property -> "PROPERTY";
            case CompareLabel.OfValue value -> "VALUE";
            case CompareLabel.OfSecret secret -> "SECRET";
        };
    }

    private static String name(CompareLabel label) {
        return switch (label) {
            case CompareLabel.OfGroup group -> group.group().name();
            case CompareLabel.OfItem item -> item.name();
            case CompareLabel.OfFact fact -> fact.fact().name();
            case CompareLabel.OfProperty property -> property.tag().toString();
            case CompareLabel.OfValue value -> value.name();
            case CompareLabel.OfSecret secret -> secret.name();
        };
    }
}
