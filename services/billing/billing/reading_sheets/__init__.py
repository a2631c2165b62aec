"""Files of readings (抄表导入): looked through, then taken in whole or not at all."""
