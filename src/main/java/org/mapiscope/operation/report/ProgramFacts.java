package org.mapiscope.operation.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mapiscope.mapi.MachineType;

/**
 * When and by what a report was made. The name of the machine and of the person are not among it.
 *
 * @param version of MapiScope
 * @param system such as {@code Windows 11 10.0}
 * @param java such as {@code 25.0.1+9 (Eclipse Adoptium)}
 * @param process what the process is for; empty on a processor that no Windows runs on
 */
public record ProgramFacts(Instant made, String version, String system, String java, Optional<MachineType> process) {
    /** {@return those of this process, now} */
    public static ProgramFacts now(String version) {
        return new ProgramFacts(Instant.now().truncatedTo(ChronoUnit.SECONDS), version,
                property("os.name") + " " + property("os.version") + " (" + property("os.arch") + ")",
                property("java.runtime.version") + " (" + property("java.vendor") + ")", MachineType.ofJava());
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
