package org.mapiscope.store.pst.file;

import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.store.pst.PstDumper;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.convert.PstConverter;
import org.mapiscope.store.pst.make.PstMaker;

/** Makes what works on PST and OST files. Thread-safe. */
public final class PstFiles {

    private PstFiles() {}

    /** {@return what dumps, checks, makes and converts them; safe for many threads} */
    public static FileTools tools() {
        return new FileTools(new PstDumper(), new PstChecker(), new PstMaker(), new PstConverter());
    }
}
