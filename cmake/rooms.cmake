# zs_room(NAME SOURCES … ROOMS … LIBRARIES …): a room is a static library zs_NAME that may look only into ROOMS.
# LIBRARIES stay at home: they are private to the room unless listed under PUBLIC_LIBRARIES.
function(zs_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LIBRARIES;PUBLIC_LIBRARIES" ${ARGN})
  add_library(zs_${name} STATIC ${ROOM_SOURCES})
  list(TRANSFORM ROOM_ROOMS PREPEND zs_)
  target_link_libraries(zs_${name} PUBLIC zs_flags ${ROOM_ROOMS} ${ROOM_PUBLIC_LIBRARIES} PRIVATE ${ROOM_LIBRARIES})
endfunction()
