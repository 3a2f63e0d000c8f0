package org.mapiscope.operation.finding;

/** The files of the machine that a profile is of, as far as they can be seen from here. Nothing is ever written. */
public interface MachineFiles {
    /** A machine of which nothing can be seen. */
    MachineFiles NONE = new MachineFiles() {
        @Override
        public boolean isSeen() {
            return false;
        }

        @Override
        public FileFacts file(String path) {
            return new FileFacts.NotSeen();
        }

        @Override
        public LibraryFacts library(String name) {
            return new LibraryFacts.NotSeen();
        }
    };

    /** {@return whether anything of it can be seen} */
    default boolean isSeen() {
        return true;
    }

    /** @param path as the profile has it */
    FileFacts file(String path);

    /** @param name PR_PROVIDER_DLL_NAME or PR_SERVICE_DLL_NAME, such as {@code mspst.dll} */
    LibraryFacts library(String name);
}
