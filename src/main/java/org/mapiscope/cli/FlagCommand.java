package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mapiscope.interpret.FlagSet;
import org.mapiscope.interpret.PropertyFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mapiscope flag}: what a number means in a property, a field or a call, or where a flag is used. */
@Command(name = "flag")
final class FlagCommand implements Callable<Integer> {
    /** Of what a number is the value must be said: as a part of names it would find what nobody looks for. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]+");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "VALUE|NAME", descriptionKey = "flag.what", converter = WantedConverter.class)
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROP", descriptionKey = "flag.prop")
    private Optional<String> property = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    FlagCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when there is no such flag, or no flags of such a property} */
    @Override
    public Integer call() {
        return property.isPresent() ? meaning(property.get()) : flags();
    }

    private int meaning(String name) {
        int value = value();
        List<FlagSet> sets = FlagSet.find(name);
        if (json) {
            Json.write(root.parts().out(), sets.stream().map(set -> Json.object("set", set.name(), "title", set.title(),
                    "value", "0x%08X".formatted(value), "text", set.text(value))).toList());
        } else {
            sets.forEach(set -> root.parts().out()
                    .println(sets.size() == 1 ? set.text(value) : set.title() + ": " + set.text(value)));
        }
        return end(sets.isEmpty(), "flag.noset", name);
    }

    private int value() {
        try {
            return new UnsignedConverter(root.texts()).convert(what);
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int flags() {
        List<FlagSet> whole = FlagSet.find(what);
        if (whole.isEmpty() && NUMBER.matcher(what).matches()) {
            throw root.wrong(spec, "flag.number", what);
        }
        String part = what.toLowerCase(Locale.ROOT);
        TextTable table = new TextTable();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FlagSet set : whole.isEmpty() ? FlagSet.all() : whole) {
            for (PropertyFlag flag : set.flags()) {
                if (!whole.isEmpty() || flag.text().toLowerCase(Locale.ROOT).contains(part)) {
                    String value = "0x%08X".formatted(flag.value());
                    table.row(value, flag.text(), flag.kind().name(), set.title());
                    rows.add(Json.object("value", value, "name", flag.text(), "kind", flag.kind().name(), "set",
                            set.name(), "title", set.title()));
                }
            }
        }
        if (json) {
            Json.write(root.parts().out(), rows);
        } else {
            table.print(root.parts().out());
        }
        return end(rows.isEmpty(), "flag.none", what);
    }

    private int end(boolean nothing, String key, String wanted) {
        if (nothing) {
            root.parts().err().println(root.texts().get(key, wanted));
        }
        return nothing ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
