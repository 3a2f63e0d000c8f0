package org.mapiscope.store.pst.ndb;

/**
 * Where things are in the header of the file.
 *
 * <p>Source: [MS-PST] 2.2.2.6.
 *
 * @param size bytes that are needed from the start of the file
 * @param root bytes from the start of the file to its root (ROOT)
 * @param cryptMethod bytes from the start of the file to how its blocks are encoded (bCryptMethod)
 * @param fullCrc bytes from the start of the file to the second checksum (dwCRCFull); 0 where there is none
 */
record HeaderLayout(int size, int root, int cryptMethod, int fullCrc) {}
