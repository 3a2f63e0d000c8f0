package org.mapiscope.mapi;

/** Which interface a property is opened as. Source: MAPIGuid.h, EdkGuid.h; the stream's is COM's. */
public enum InterfaceId {
    IID_IStream, IID_IMessage, IID_IMAPITable, IID_IMAPIFolder, IID_IStorage, IID_IStreamDocfile, IID_IExchangeModifyTable
}
