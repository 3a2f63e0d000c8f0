package org.mapiscope;

import java.lang.reflect.InvocationTargetException;

/**
 * What {@code java -jar} runs: says which Java is needed on one that is too old, and starts {@link Main} on any other.
 *
 * <p>Compiled for an older Java than all else, or that Java could not run it; so it names no other class of ours but in
 * a string.
 */
final class Launcher {
    private static final int OLDEST_JAVA = 21;

    private Launcher() {}

    public static void main(String[] arguments) throws Throwable {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("MapiScope needs Java " + OLDEST_JAVA + " or newer; this is Java " + java + " in "
                    + System.getProperty("java.home") + ".");
            System.err.println("Install a newer one, and start it by its path: /path/to/java/bin/java -jar "
                    + "mapiscope.jar " + String.join(" ", arguments));
            System.exit(1);
        }
        try {
            Class.forName("org.mapiscope.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
