package org.mapiscope.registry.reg;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.registry.RegistryDamage;

/** Takes what is wrong with a .reg file while it is read, up to a number. Not thread-safe. */
final class RegDamages {
    private final List<RegistryDamage> told = new ArrayList<>();
    private String place = "start";

    /** What is told from now on is in that key. */
    void in(String key) {
        place = key;
    }

    void tell(long line, String detail) {
        if (told.size() < RegFile.MAX_DAMAGE) {
            told.add(new RegistryDamage(place, line, detail));
        } else if (told.size() == RegFile.MAX_DAMAGE) {
            told.add(new RegistryDamage(place, line, "more is wrong from here on and is not listed"));
        }
    }

    List<RegistryDamage> all() {
        return List.copyOf(told);
    }
}
