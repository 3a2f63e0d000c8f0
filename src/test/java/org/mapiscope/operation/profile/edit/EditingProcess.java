package org.mapiscope.operation.profile.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.mapiscope.mapi.MapiException;

/** A program of its own that edits profiles; started by {@link EditingProcessesTest}. */
final class EditingProcess {
    private EditingProcess() {}

    /** Arguments: what to do ({@code add} or {@code backup}), the folder, how often, a name for its services. */
    public static void main(String[] arguments) throws MapiException {
        int times = Integer.parseInt(arguments[2]);
        try (EditedProfiles test = new EditedProfiles(Path.of(arguments[1]))) {
            for (int i = 0; i < times; i++) {
                String name = arguments[3] + " " + i;
                if (arguments[0].equals("add")) {
                    test.editor.change(each -> each.addService(EditedProfiles.PROFILE, "MSUPST MS", name, List.of()));
                } else {
                    test.backups.write(test.content(), "embedded", Instant.EPOCH);
                }
                System.out.print(i + "\n");
                System.out.flush();
            }
        }
    }

    static Process start(String what, Path folder, int times, String name) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), EditingProcess.class.getName(), what, folder.toString(),
                Integer.toString(times), name).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
