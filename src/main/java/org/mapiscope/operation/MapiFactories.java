package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.MachineMapi;

/**
 * What makes the MAPIs that this program can be a client of.
 *
 * @param outlook the machine's own
 * @param embedded MapiScope's own
 * @param machine what can be known of the machine's without running it
 * @param registries where profiles are besides
 */
public record MapiFactories(MapiFactory outlook, MapiFactory embedded, MachineMapi machine,
        Registries registries) {
    /** {@return what makes the MAPI of that name} */
    public MapiFactory of(String name) {
        return name.equals(Subsystems.OUTLOOK) ? outlook : embedded;
    }

    /**
     * {@return the names of all, the one that is preferred first}
     *
     * @param ownProfiles whether a person named a folder of profiles, which only MapiScope's own has
     */
    public static List<String> names(MapiChoice choice, boolean ownProfiles) {
        boolean outlookFirst = choice == MapiChoice.OUTLOOK || (choice == MapiChoice.AUTO && !ownProfiles);
        return outlookFirst
                ? List.of(Subsystems.OUTLOOK, Subsystems.EMBEDDED)
                : List.of(Subsystems.EMBEDDED, Subsystems.OUTLOOK);
    }
}
