# engine/places/places.tsv as the rows of a C++ array (see engine/places/places.cpp).
set(PLACE_DATA ${CMAKE_SOURCE_DIR}/engine/places/places.tsv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PLACE_DATA})
file(READ ${PLACE_DATA} place_rows)
string(REGEX REPLACE "#[^\n]*\n" "" place_rows "${place_rows}")
string(REGEX REPLACE "([0-9]+)\t([^\n]+)\n" "{\\1, U\"\\2\"},\n" place_rows "${place_rows}")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/places/place_table.inc CONTENT "${place_rows}" @ONLY)

add_library(zs_place_table INTERFACE)
target_include_directories(zs_place_table INTERFACE ${CMAKE_BINARY_DIR}/places)
