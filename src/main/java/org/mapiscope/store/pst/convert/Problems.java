package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ndb.DamagePolicy;

/** Collects what goes wrong with one input, each thing once. One thread. */
final class Problems implements DamagePolicy {

    private final Path input;
    private final Set<ConvertProblem> all = new LinkedHashSet<>();
    private String folder = "";
    private String item = "";
    private boolean inTrees;

    Problems(Path input) {
        this.input = input;
    }

    /** Says what is being read now. */
    void at(String newFolder, String newItem) {
        folder = newFolder;
        item = newItem;
    }

    String folder() {
        return folder;
    }

    String item() {
        return item;
    }

    /** Takes damage that reading goes on past. */
    @Override
    public void met(CorruptDataException damage) {
        add(Loss.NOTHING, words(damage));
        inTrees |= damage.structure().startsWith("NBT") || damage.structure().startsWith("BBT");
    }

    /** {@return whether a B-tree of the file is damaged, so that it does not lead to all that is there} */
    boolean inTrees() {
        return inTrees;
    }

    void lost(Loss loss, String what, IOException why) {
        add(loss, what + ": " + words(why));
    }

    void add(Loss loss, String detail) {
        all.add(new ConvertProblem(input, folder, item, loss, detail));
    }

    List<ConvertProblem> all() {
        return new ArrayList<>(all);
    }

    private static String words(IOException why) {
        return why instanceof CorruptDataException damage
                ? "%s, offset 0x%X: %s %s".formatted(damage.structure(), damage.offset(), damage.field(),
                        damage.found())
                : String.valueOf(why.getMessage());
    }
}
