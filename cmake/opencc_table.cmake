# OpenCC's traditional → simplified dictionaries, compiled to a table at build time (see engine/document/simplify.h).
find_program(OPENCC_DICT opencc_dict)
find_path(OPENCC_DATA TSCharacters.ocd2 PATH_SUFFIXES share/opencc opencc)
if(NOT OPENCC_DICT OR NOT OPENCC_DATA)
  message(FATAL_ERROR "opencc_dict and TSCharacters.ocd2 are needed: install the packages opencc and libopencc-data")
endif()

set(OPENCC_DIR ${CMAKE_BINARY_DIR}/opencc)
file(MAKE_DIRECTORY ${OPENCC_DIR})
foreach(dictionary TSCharacters TSPhrases)
  add_custom_command(
    OUTPUT ${OPENCC_DIR}/${dictionary}.txt
    COMMAND ${OPENCC_DICT} -i ${OPENCC_DATA}/${dictionary}.ocd2 -f ocd2 -t text -o ${OPENCC_DIR}/${dictionary}.txt
    DEPENDS ${OPENCC_DATA}/${dictionary}.ocd2
    VERBATIM)
endforeach()

add_executable(opencc_table ${CMAKE_SOURCE_DIR}/cmake/opencc_table.cpp)
target_compile_features(opencc_table PRIVATE cxx_std_20)
add_custom_command(
  OUTPUT ${OPENCC_DIR}/opencc_table.inc
  COMMAND opencc_table ${OPENCC_DIR}/TSCharacters.txt ${OPENCC_DIR}/TSPhrases.txt ${OPENCC_DIR}/opencc_table.inc
  DEPENDS opencc_table ${OPENCC_DIR}/TSCharacters.txt ${OPENCC_DIR}/TSPhrases.txt
  VERBATIM)
add_custom_target(opencc_table_inc DEPENDS ${OPENCC_DIR}/opencc_table.inc)

add_library(zs_opencc_table INTERFACE)
target_include_directories(zs_opencc_table INTERFACE ${OPENCC_DIR})
add_dependencies(zs_opencc_table opencc_table_inc)
