package org.mapiscope.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has commands below it: to name none of them is wrong use. */
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final MapiScopeCommand root;
    private final String wrong;

    /** @param wrong the text that says so */
    CommandGroup(MapiScopeCommand root, String wrong) {
        this.root = root;
        this.wrong = wrong;
    }

    @Override
    public final void run() {
        throw root.wrong(spec, wrong);
    }
}
