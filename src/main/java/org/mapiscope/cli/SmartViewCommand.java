package org.mapiscope.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartView;
import org.mapiscope.smartview.SmartViewParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope smartview}: what the bytes of a property mean. */
@Command(name = "smartview")
final class SmartViewCommand implements Callable<Integer> {
    /** Bytes of an input; no value of a property has more. */
    private static final int MOST = 256 << 20;

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PARSER", descriptionKey = "smartview.parser")
    private Optional<String> parser = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|HEX|-", descriptionKey = "smartview.input")
    private Optional<String> input = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--binary")
    private boolean binary;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    SmartViewCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when the input could not be read; whatever is in it is shown} */
    @Override
    public Integer call() {
        if (list) {
            list();
            return ExitCode.OK;
        }
        SmartViewParser chosen = parser(parser.orElseThrow(() -> wrong("wrong.missing", "PARSER")));
        String where = input.orElseThrow(() -> wrong("wrong.missing", "FILE|HEX|-"));
        try {
            show(chosen, bytes(where));
        } catch (IOException e) {
            String sentence = root.texts().get("smartview.unreadable", where, FileFailure.of("", e).detail());
            if (json) {
                Json.write(root.parts().out(), Json.object("error", Json.object("file", where, "why", sentence)));
            }
            root.parts().err().println(Printable.of(sentence));
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private SmartViewParser parser(String name) {
        return SmartViewParser.find(name)
                .or(() -> KnownProperties.tag(name.trim()).flatMap(tag -> SmartView.parser(tag, Optional.empty())))
                .orElseThrow(() -> wrong("smartview.noparser", name, SmartViewParser.near(name).stream()
                        .map(SmartViewParser::name).collect(Collectors.joining(", "))));
    }

    private void show(SmartViewParser chosen, Bytes bytes) {
        Block tree = chosen.parse(bytes);
        PrintWriter out = root.parts().out();
        if (json) {
            Json.write(out, Json.object("parser", chosen.name(), "name", chosen.alias(), "length", bytes.size(),
                    "block", json(tree)));
            return;
        }
        String text = tree.render();
        if (text.isEmpty()) {
            root.parts().err().println(root.texts().get("smartview.nothing", chosen.alias(), bytes.size()));
        } else {
            out.print(text + "\r\n");
        }
    }

    private void list() {
        List<SmartViewParser> parsers = List.of(SmartViewParser.values());
        if (json) {
            Json.write(root.parts().out(), parsers.stream()
                    .map(each -> Json.object("parser", each.name(), "name", each.alias())).toList());
            return;
        }
        TextTable table = new TextTable();
        parsers.forEach(each -> table.row(each.name(), each.alias()));
        table.print(root.parts().out());
    }

    private static Map<String, Object> json(Block block) {
        return Json.object("text", block.text(), "kind", block.kind().name().toLowerCase(Locale.ROOT), "offset",
                block.offset(), "length", block.length(), "children",
                block.children().stream().map(SmartViewCommand::json).toList());
    }

    /** {@return the bytes of standard input, of a file, or of hex that was given in a file's place} */
    private Bytes bytes(String where) throws IOException {
        if (where.equals(STANDARD_INPUT)) {
            byte[] bytes = System.in.readNBytes(MOST + 1);
            checkSize(where, bytes.length);
            return content(where, bytes);
        }
        // a File, unlike a Path, may have any name
        Optional<Bytes> hex = binary ? Optional.empty() : HexText.bytes(where);
        if (hex.isPresent() && !new File(where).isFile()) {
            return hex.get();
        }
        Path file = root.paths(List.of(where)).get(0);
        if (!Files.isRegularFile(file)) {
            throw wrong(binary ? "smartview.nofile" : "smartview.noinput", where);
        }
        checkSize(where, Files.size(file));
        return content(where, Files.readAllBytes(file));
    }

    private void checkSize(String where, long size) {
        if (size > MOST) {
            throw wrong("smartview.toolarge", where, MOST);
        }
    }

    private Bytes content(String name, byte[] bytes) {
        return binary
                ? Bytes.of(bytes)
                : HexText.bytes(new String(bytes, StandardCharsets.ISO_8859_1))
                        .orElseThrow(() -> wrong("smartview.nohex", name));
    }

    private ParameterException wrong(String key, Object... values) {
        return root.wrong(spec, key, values);
    }
}
