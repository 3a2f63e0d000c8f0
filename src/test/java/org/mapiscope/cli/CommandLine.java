package org.mapiscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.AbsentMapi;
import org.mapiscope.operation.MapiFactories;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** Runs commands in this process, on profiles of a test's own. */
final class CommandLine {
    /** The folder with the two PST files that the build unpacks. */
    static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    static final String SEVEN_MESSAGES = DEMO.resolve("testPST.pst").toString();
    static final String FOUR_MESSAGES = DEMO.resolve("testPST_variousBodyTypes.pst").toString();

    private final Path profiles;
    private final List<MessageService> services;
    private static final Unavailable NO_OUTLOOK = new Unavailable.NotWindows("Linux");

    private Optional<UnaryOperator<Mapi>> outlook = Optional.empty();
    private Terminal terminal = Terminal.NONE;
    private MachineMapi machine = MachineMapi.none(NO_OUTLOOK);
    private Locale language = Locale.ENGLISH;

    CommandLine(Path profiles, MessageService... more) {
        this.profiles = profiles;
        services = new ArrayList<>(EmbeddedSettings.standard().services());
        services.addAll(List.of(more));
    }

    CommandLine on(Terminal other) {
        terminal = other;
        return this;
    }

    /** From now on the machine has a MAPI: the embedded one, as {@code change} makes it. */
    CommandLine withOutlook(UnaryOperator<Mapi> change) {
        outlook = Optional.of(change);
        return this;
    }

    CommandLine on(MachineMapi other) {
        machine = other;
        return this;
    }

    CommandLine in(Locale other) {
        language = other;
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** {@return the exit code} */
    int run(PrintWriter both, String... arguments) {
        return run(both, both, arguments);
    }

    private int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new Cli(new CliParts(new MapiFactories(this::outlook,
                this::mapi, machine, new NoRegistries()),
                PstFiles.tools(), new MsgWriter(), out, err,
                terminal, language,
                "1.2.3"))
                .run(arguments);
    }

    private Mapi outlook(Optional<Path> folder, MapiUi ui, CallLog log) throws MapiException {
        return outlook.isPresent() ? outlook.get().apply(mapi(folder, ui, log)) : new AbsentMapi(NO_OUTLOOK);
    }

    private Mapi mapi(Optional<Path> folder, MapiUi ui, CallLog log) throws MapiException {
        Optional<Path> registry = folder.filter(Files::isRegularFile);
        Profiles opened = registry.isPresent()
                ? ofRegistry(registry.get())
                : Profiles.open(folder.orElse(profiles), new NoKeys(), services,
                        rows -> new RowTable(rows, Runnable::run));
        return EmbeddedMapi.create(opened, EmbeddedSettings.standard().withServices(services), ui, log);
    }

    private Profiles ofRegistry(Path file) throws MapiException {
        try (Registry registry = RegistryFiles.open(file)) {
            return Profiles.ofRegistry(ProfilePlaces.find(registry).getFirst(), file.toString(), services,
                    rows -> new RowTable(rows, Runnable::run));
        } catch (IOException e) {
            throw RegistryFailure.of("MAPIAdminProfiles", e);
        }
    }

    /** What a command left behind. */
    record Result(int code, String out, String err) {
        /** {@return the lines of the data that hold {@code part}, without the times} */
        List<String> lines(String part) {
            return out.lines().filter(line -> line.contains(part))
                    .map(line -> line.replaceAll("\\d+\\.\\d ms", "# ms")).toList();
        }

        /** {@return the first words of the messages: of a failure the result's name} */
        String firstWord() {
            return err.isEmpty() ? "" : err.strip().split("\\s", 2)[0];
        }
    }
}
