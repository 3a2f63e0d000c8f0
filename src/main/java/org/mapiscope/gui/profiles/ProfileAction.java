package org.mapiscope.gui.profiles;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something that can be done with what is selected in the tree.
 *
 * @param id of its menu item and button, such as {@code profile-rename}
 * @param text of the menu item
 * @param help a sentence for the button, for those who hear the screen too
 * @param keys what does it in the tree
 * @param tool whether it has a button in the tree's tool bar besides
 * @param run does it; it tells {@link ProfileSelection#changed} when something is not as it was
 */
public record ProfileAction(String id, String text, String help, Ikon icon, Optional<KeyCombination> keys, boolean tool,
        boolean enabled, Runnable run) {}
