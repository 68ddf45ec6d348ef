/**
 * The text of project files: what looks like XML but is read by a private tokenizer of FOX. {@link
 * org.objcryst.xml.text.ProjectText} makes text of plain or compressed bytes, {@link org.objcryst.xml.text.MarkupParser}
 * tags of the text, {@link org.objcryst.xml.text.MarkupRepair} brings them to the forms that the binding knows, and
 * {@link org.objcryst.xml.text.MarkupEvents} hands them on. {@link org.objcryst.xml.text.MarkupWriter} goes the other way.
 * Everything is bounded; there are no entities to expand and nothing outside the text is ever looked at.
 */
package org.objcryst.xml.text;
