package org.mapiscope.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has commands below it: to name none of them is wrong use. */
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final String wrong;

    /** @param wrong what is said when none is named */
    CommandGroup(String wrong) {
        this.wrong = wrong;
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), wrong);
    }
}
